/** Tells who has access, takes it away, and has the directory read again and again. */
@NullMarked
package io.colorguard.access.application;

import org.jspecify.annotations.NullMarked;
