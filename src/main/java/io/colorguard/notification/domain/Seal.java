package io.colorguard.notification.domain;

import java.util.Optional;

/** Keeps secrets unreadable in the database and its copies (NTF-7). */
public interface Seal {

    /** Whether the installation has a key to seal with. */
    boolean isReady();

    byte[] close(byte[] secret);

    /**
     * @throws IllegalStateException where none of the installation's keys sealed it, or it was
     *     touched
     */
    byte[] open(byte[] sealed);

    /** The same secret sealed with the key of today; empty where it is already. */
    Optional<byte[]> renewed(byte[] sealed);
}
