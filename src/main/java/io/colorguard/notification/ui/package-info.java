/** The bell, the notices, the choices and the webhooks. */
@NullMarked
package io.colorguard.notification.ui;

import org.jspecify.annotations.NullMarked;
