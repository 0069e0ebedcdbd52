/** Sign-on by OpenID Connect: the door, the claim that gives roles, and the end of both. */
@NullMarked
package io.colorguard.identity.sso;

import org.jspecify.annotations.NullMarked;
