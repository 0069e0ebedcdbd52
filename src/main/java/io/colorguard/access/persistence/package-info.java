/** Sessions taken away, kept as audited rows. */
@NullMarked
package io.colorguard.access.persistence;

import org.jspecify.annotations.NullMarked;
