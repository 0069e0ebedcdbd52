/** What identity keeps of people and of the tokens that stand for them. */
@NullMarked
@NamedInterface
package io.colorguard.identity.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
