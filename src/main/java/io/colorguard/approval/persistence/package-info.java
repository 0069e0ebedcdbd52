/** Keeps changes, gates, verdicts and policies in PostgreSQL. */
@NullMarked
package io.colorguard.approval.persistence;

import org.jspecify.annotations.NullMarked;
