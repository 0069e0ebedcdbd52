/** The page on which administrators see who has access. */
@NullMarked
package io.colorguard.access.ui;

import org.jspecify.annotations.NullMarked;
