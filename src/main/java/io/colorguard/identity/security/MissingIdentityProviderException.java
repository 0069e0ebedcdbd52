package io.colorguard.identity.security;

import java.util.List;

/** Nobody could sign in: the demo was not asked for, and no identity provider is configured. */
final class MissingIdentityProviderException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    MissingIdentityProviderException(List<String> missing) {
        super(
                "No identity provider is configured: %s not set."
                        .formatted(
                                String.join(", ", missing)
                                        + (missing.size() == 1 ? " is" : " are")));
    }
}
