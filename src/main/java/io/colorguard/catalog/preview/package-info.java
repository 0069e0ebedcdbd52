/**
 * What a definition would answer whom, by FME's own bucketing; outside the domain for its hash
 * function.
 */
@NullMarked
@NamedInterface("preview")
package io.colorguard.catalog.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
