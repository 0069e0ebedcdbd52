/** What every controller shares, tried out on a controller that belongs to no feature. */
@NullMarked
package io.colorguard.shell.http;

import org.jspecify.annotations.NullMarked;
