/** Where imports and exports are remembered. */
@NullMarked
package io.colorguard.terraform.persistence;

import org.jspecify.annotations.NullMarked;
