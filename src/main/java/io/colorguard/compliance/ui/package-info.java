/** Checklists, evidence and what flags are safeguarded by on screen. */
@NullMarked
package io.colorguard.compliance.ui;

import org.jspecify.annotations.NullMarked;
