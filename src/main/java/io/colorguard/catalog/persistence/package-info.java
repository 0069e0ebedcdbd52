/** Flags and templates in PostgreSQL, with their revisions. */
@NullMarked
package io.colorguard.catalog.persistence;

import org.jspecify.annotations.NullMarked;
