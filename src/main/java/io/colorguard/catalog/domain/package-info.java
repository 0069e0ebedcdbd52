/**
 * What a flag is and may be: content, effective configuration, lifecycle and preview (CAT, CFG,
 * LIF).
 */
@NullMarked
@NamedInterface("domain")
package io.colorguard.catalog.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
