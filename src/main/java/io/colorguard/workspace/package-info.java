/**
 * Workspaces with their environments and tiers, traffic types, attributes, segments and API keys.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "audit", "audit :: *",
            "identity", "identity :: *",
            "uikit", "uikit :: *",
            "shell", "shell :: *"
        })
package io.colorguard.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
