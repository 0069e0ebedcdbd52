/** Tokens that people make for their own programs, and the people of the demo. */
@NullMarked
@NamedInterface
package io.colorguard.identity.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
