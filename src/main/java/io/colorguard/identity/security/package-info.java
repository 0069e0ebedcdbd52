/** Doors of the portal: who may come in, and as whom. */
@NullMarked
package io.colorguard.identity.security;

import org.jspecify.annotations.NullMarked;
