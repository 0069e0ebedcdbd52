/** Answers who did what in a workspace, to those who may see it. */
@NullMarked
@NamedInterface("application")
package io.colorguard.audit.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
