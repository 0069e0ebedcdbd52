/** Tests of the pages of changes. */
@NullMarked
package io.colorguard.approval.ui;

import org.jspecify.annotations.NullMarked;
