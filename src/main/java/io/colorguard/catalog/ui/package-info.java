/** The pages of flags, and the tabs that other features hang on them. */
@NullMarked
@NamedInterface("ui")
package io.colorguard.catalog.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
