package io.colorguard.terraform.bundle;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 over what comes in pieces. */
final class Digests {

    private Digests() {}

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
