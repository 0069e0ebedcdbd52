/** Checklists, evidence, sign-off, and what promotions are judged by. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: *",
            "terraform",
            "terraform :: *",
            "approval",
            "approval :: *",
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
package io.colorguard.compliance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
