package io.colorguard.notification.webhook;

import java.net.UnknownHostException;

/** A host that has an address outside the public internet. */
final class ForbiddenHostException extends UnknownHostException {

    private static final long serialVersionUID = 1L;

    ForbiddenHostException(String host) {
        super(host);
    }
}
