/** The first page: pipeline, inbox and what changed lately. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "terraform", "terraform :: *",
            "approval", "approval :: *",
            "catalog", "catalog :: *",
            "workspace", "workspace :: *",
            "audit", "audit :: *",
            "identity", "identity :: *",
            "uikit", "uikit :: *",
            "shell", "shell :: *"
        })
package io.colorguard.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
