/** Tells people and programs what happened: in the portal, by mail, by webhook. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "shared :: *",
            "identity",
            "identity :: *",
            "jobs",
            "audit",
            "audit :: *",
            "uikit",
            "uikit :: *",
            "shell",
            "shell :: *"
        })
package io.colorguard.notification;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
