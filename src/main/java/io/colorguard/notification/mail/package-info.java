/** Notices as mail. */
@NullMarked
package io.colorguard.notification.mail;

import org.jspecify.annotations.NullMarked;
