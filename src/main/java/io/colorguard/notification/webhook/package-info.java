/** Notices as signed calls of other programs. */
@NullMarked
package io.colorguard.notification.webhook;

import org.jspecify.annotations.NullMarked;
