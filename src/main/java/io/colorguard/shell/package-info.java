/** The frame around every page: layout, navigation, search, errors. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "uikit", "uikit :: *",
            "identity", "identity :: *"
        })
package io.colorguard.shell;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
