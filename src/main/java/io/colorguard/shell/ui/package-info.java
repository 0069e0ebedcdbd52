/** The frame as Vaadin draws it: layout, drawer, search, sign-in, errors. */
@NullMarked
package io.colorguard.shell.ui;

import org.jspecify.annotations.NullMarked;
