/** Changes and verdicts for programs. */
@NullMarked
package io.colorguard.approval.api;

import org.jspecify.annotations.NullMarked;
