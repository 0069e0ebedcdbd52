package io.colorguard.audit.application;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** As what an extract is written. */
public enum ExtractFormat {
    /** A table and, beside it in a ZIP, what it is an extract of. */
    CSV("zip", "application/zip"),
    /** One document. */
    JSON("json", "application/json");

    private final String ending;
    private final String mediaType;

    ExtractFormat(String ending, String mediaType) {
        this.ending = ending;
        this.mediaType = mediaType;
    }

    /** As addresses and records write it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<ExtractFormat> of(String word) {
        return Arrays.stream(values()).filter(it -> it.word().equals(word)).findFirst();
    }

    /** How the name of the file ends. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
