package io.colorguard.shared;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over canonical bytes, as 64 lower-case hexadecimal digits (CFG-7). */
public record ContentHash(String value) {

    private static final int DIGITS = 64;
    private static final int SHORT = 8;

    public ContentHash {
        if (value.length() != DIGITS
                || !value.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'))) {
            throw new IllegalArgumentException("not a SHA-256 in lower-case hex");
        }
    }

    /** The hash of exactly these bytes. */
    public static ContentHash of(byte[] bytes) {
        try {
            return new ContentHash(
                    HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first eight digits, as people read it. */
    public String abbreviated() {
        return value.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return value;
    }
}
