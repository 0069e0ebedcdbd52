/** The first page of a workspace. */
@NullMarked
package io.colorguard.overview.ui;

import org.jspecify.annotations.NullMarked;
