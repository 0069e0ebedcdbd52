/** Keycloak: who is in its groups, and one of its own for whoever tries single sign-on. */
@NullMarked
package io.colorguard.identity.keycloak;

import org.jspecify.annotations.NullMarked;
