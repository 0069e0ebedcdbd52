/** Checklists and promotions for programs. */
@NullMarked
package io.colorguard.compliance.api;

import org.jspecify.annotations.NullMarked;
