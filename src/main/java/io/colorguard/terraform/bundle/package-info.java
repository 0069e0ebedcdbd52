/** What leaves the portal: the bundle of modules, stacks and approved definitions (TFM-1, 2, 3). */
@NamedInterface
@NullMarked
package io.colorguard.terraform.bundle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
