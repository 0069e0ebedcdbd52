/** What the building blocks show. */
@NullMarked
package io.colorguard.uikit;

import org.jspecify.annotations.NullMarked;
