/** What identity keeps of people and of the tokens that stand for them. */
@NullMarked
package io.colorguard.identity.domain;

import org.jspecify.annotations.NullMarked;
