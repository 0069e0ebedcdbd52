/** Imports and exports over HTTP. */
@NullMarked
package io.colorguard.terraform.api;

import org.jspecify.annotations.NullMarked;
