/** Revisions of everything that is changed: who, in which role, why, through what. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "identity", "identity :: *",
            "uikit", "uikit :: *",
            "shell", "shell :: *"
        })
package io.colorguard.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
