/** The catalog over HTTP. */
@NullMarked
package io.colorguard.catalog.api;

import org.jspecify.annotations.NullMarked;
