package io.colorguard.notification.domain;

/** Keeps secrets unreadable in the database and its copies (NTF-7). */
public interface Seal {

    /** Whether the installation has a key to seal with. */
    boolean isReady();

    byte[] close(byte[] secret);

    byte[] open(byte[] sealed);
}
