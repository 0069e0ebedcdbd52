/** The history of a workspace over HTTP. */
@NullMarked
package io.colorguard.audit.api;

import org.jspecify.annotations.NullMarked;
