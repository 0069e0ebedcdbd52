/** Keeps what was said to checklists, and the files that were brought. */
@NullMarked
package io.colorguard.compliance.persistence;

import org.jspecify.annotations.NullMarked;
