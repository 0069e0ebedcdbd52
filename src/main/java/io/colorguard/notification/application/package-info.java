/** Sending, reading and choosing notices; keeping webhooks. */
@NullMarked
@NamedInterface
package io.colorguard.notification.application;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
