package io.colorguard.identity.security;

/** The demo would listen on an address that others can reach (IDN-4). */
final class UnsafeDemoException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    UnsafeDemoException(String address) {
        super(
                "The demo lets anybody in as anybody, so it listens on this machine alone, and not on %s."
                        .formatted(address));
    }
}
