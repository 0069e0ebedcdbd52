/** People, their roles and their tokens in the database. */
@NullMarked
package io.colorguard.identity.persistence;

import org.jspecify.annotations.NullMarked;
