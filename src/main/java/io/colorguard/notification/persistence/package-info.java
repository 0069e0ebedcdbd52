/** Notices and deliveries in PostgreSQL. */
@NullMarked
package io.colorguard.notification.persistence;

import org.jspecify.annotations.NullMarked;
