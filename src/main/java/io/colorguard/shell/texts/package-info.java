/** The message bundles of all modules as one source of texts. */
@NullMarked
package io.colorguard.shell.texts;

import org.jspecify.annotations.NullMarked;
