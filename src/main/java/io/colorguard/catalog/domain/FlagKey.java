package io.colorguard.catalog.domain;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The name of a flag, unique in its workspace for ever (CAT-1, CFG-1). */
public record FlagKey(String value) implements Comparable<FlagKey> {

    private static final Pattern FORM = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{1,99}");
    private static final Set<String> RESERVED = Set.of("datetime", "string", "set", "integer");

    public FlagKey {
        if (!isValid(value)) {
            throw new IllegalArgumentException("not a flag key");
        }
    }

    /**
     * A letter, then letters, digits, {@code -}, {@code _}; 2–100 characters; none of FME's four
     * words.
     */
    public static boolean isValid(String value) {
        return FORM.matcher(value).matches() && !RESERVED.contains(value.toLowerCase(Locale.ROOT));
    }

    @Override
    public int compareTo(FlagKey other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
