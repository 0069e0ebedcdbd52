/** The page on which people make and take back tokens. */
@NullMarked
package io.colorguard.identity.ui;

import org.jspecify.annotations.NullMarked;
