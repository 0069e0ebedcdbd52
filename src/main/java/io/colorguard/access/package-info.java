/** Who gets in and what they may do there: the directory taken over, the page that tells. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: *",
            "identity",
            "identity :: *",
            "audit",
            "jobs",
            "workspace",
            "workspace :: *",
            "uikit",
            "uikit :: *",
            "shell",
            "shell :: *"
        })
package io.colorguard.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
