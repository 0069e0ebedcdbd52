/** Roles that one person should not hold together, and sessions taken away. */
@NullMarked
package io.colorguard.access.domain;

import org.jspecify.annotations.NullMarked;
