/** Answers who did what in a workspace, to those who may see it. */
@NullMarked
package io.colorguard.audit.application;

import org.jspecify.annotations.NullMarked;
