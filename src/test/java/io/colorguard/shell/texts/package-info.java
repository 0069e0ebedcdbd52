/** What the message bundles promise. */
@NullMarked
package io.colorguard.shell.texts;

import org.jspecify.annotations.NullMarked;
