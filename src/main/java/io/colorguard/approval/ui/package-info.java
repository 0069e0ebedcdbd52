/** The pages on which changes are written, read and decided, and the policy that judges them. */
@NullMarked
package io.colorguard.approval.ui;

import org.jspecify.annotations.NullMarked;
