/** The rules of checklists, evidence, sign-off and promotion. */
@NullMarked
@NamedInterface("domain")
package io.colorguard.compliance.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
