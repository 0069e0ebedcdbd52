/** Who acts, in which role, in which workspace. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared", "shared :: *",
            "uikit", "uikit :: *"
        })
package io.colorguard.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
