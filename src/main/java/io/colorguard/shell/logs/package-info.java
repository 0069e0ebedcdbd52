/** How the log is written: one line for each event, whatever somebody typed into it. */
@NullMarked
package io.colorguard.shell.logs;

import org.jspecify.annotations.NullMarked;
