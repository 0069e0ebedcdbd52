/** JSON as values that lose nothing, and the one text that equal values have (CFG-7). */
@NullMarked
@NamedInterface("json")
package io.colorguard.catalog.domain.json;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
