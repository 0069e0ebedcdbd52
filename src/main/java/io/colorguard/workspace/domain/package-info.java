/** What a workspace is made of and what FME allows it to be. */
@NullMarked
@NamedInterface
package io.colorguard.workspace.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
