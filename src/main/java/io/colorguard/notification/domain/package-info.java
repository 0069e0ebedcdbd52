/** Notices, their deliveries and what receivers chose. */
@NullMarked
@NamedInterface
package io.colorguard.notification.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
