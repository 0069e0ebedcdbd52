/** The rules of approval as tests. */
@NullMarked
package io.colorguard.approval.domain;

import org.jspecify.annotations.NullMarked;
