package io.colorguard.shared;

import java.util.Locale;

/** What a constant is called in addresses, answers, documents and message keys. */
public final class Word {

    private Word() {}

    /** Its name in small letters, such as {@code peer_review}. */
    public static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
