/** What the first page says of a workspace. */
@NullMarked
package io.colorguard.overview.application;

import org.jspecify.annotations.NullMarked;
