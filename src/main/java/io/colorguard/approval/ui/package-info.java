/** The pages on which changes are written, read and decided, and the policy that judges them. */
@NullMarked
@NamedInterface("ui")
package io.colorguard.approval.ui;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
