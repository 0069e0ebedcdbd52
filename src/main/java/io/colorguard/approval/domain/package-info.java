/** The rules of approval: who must agree to what, and what becomes of a change (APR, SAF). */
@NullMarked
@NamedInterface("domain")
package io.colorguard.approval.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
