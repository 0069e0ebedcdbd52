/**
 * The sample workspace of the demo: a team's third month, told through the portal's own services.
 */
@ApplicationModule(
        displayName = "Sample",
        allowedDependencies = {
            "shared",
            "identity",
            "audit",
            "workspace",
            "workspace :: *",
            "catalog",
            "catalog :: *",
            "approval",
            "approval :: *",
            "compliance :: *",
            "jobs",
            "notification :: *",
            "terraform",
            "terraform :: *"
        })
@NullMarked
package io.colorguard.sample;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
