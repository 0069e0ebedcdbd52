/** Policies, change requests, gates and verdicts. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: *",
            "catalog",
            "catalog :: *",
            "workspace",
            "workspace :: *",
            "notification :: *",
            "audit",
            "audit :: *",
            "jobs",
            "identity",
            "identity :: *",
            "uikit",
            "uikit :: *",
            "shell",
            "shell :: *"
        })
package io.colorguard.approval;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
