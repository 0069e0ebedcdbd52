/** Flags with their definitions, lifecycle, effective configuration and preview. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "workspace", "workspace :: *",
            "audit", "audit :: *",
            "identity", "identity :: *",
            "uikit", "uikit :: *",
            "shell", "shell :: *"
        })
package io.colorguard.catalog;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
