/** Vaadin building blocks that know no feature: badges, share bar, difference, empty state. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "shared :: *"})
package io.colorguard.uikit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
