/** Approval as tests. */
@NullMarked
package io.colorguard.approval;

import org.jspecify.annotations.NullMarked;
