/** HCL in and out: import of what exists, the bundle of what was approved. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "approval", "approval :: *",
            "catalog", "catalog :: *",
            "workspace", "workspace :: *",
            "audit", "audit :: *",
            "identity", "identity :: *",
            "uikit", "uikit :: *",
            "shell", "shell :: *"
        })
package io.colorguard.terraform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
