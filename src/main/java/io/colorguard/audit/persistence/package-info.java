/** Revisions in the database: written by Envers at commit, read as a timeline. */
@NullMarked
package io.colorguard.audit.persistence;

import org.jspecify.annotations.NullMarked;
