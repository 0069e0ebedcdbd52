/** Measurements of what the portal promises to be fast at; run with the profile {@code bench}. */
@NullMarked
package io.colorguard.bench;

import org.jspecify.annotations.NullMarked;
