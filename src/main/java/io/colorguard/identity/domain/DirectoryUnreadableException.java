package io.colorguard.identity.domain;

/**
 * The provider's directory could not be read to the end, so nothing is known that was not before.
 */
public final class DirectoryUnreadableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DirectoryUnreadableException(String message) {
        super(message);
    }

    public DirectoryUnreadableException(String message, Throwable cause) {
        super(message, cause);
    }
}
