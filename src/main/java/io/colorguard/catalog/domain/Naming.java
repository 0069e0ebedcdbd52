package io.colorguard.catalog.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * What names and texts may look like (CFG-1); the limits are FME's, or the portal's where FME names
 * none.
 */
public final class Naming {

    /** Longest name of a treatment, an owner or a tag. */
    public static final int LONGEST_NAME = 100;

    /** Longest text for people. */
    public static final int LONGEST_TEXT = 2_000;

    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,199}");

    private static final Set<String> RESERVED_TREATMENTS =
            Set.of(
                    "all",
                    "and",
                    "between",
                    "contain",
                    "contains",
                    "control",
                    "datetime",
                    "does",
                    "end",
                    "ends",
                    "false",
                    "has",
                    "have",
                    "if",
                    "in",
                    "is",
                    "match",
                    "matches",
                    "not",
                    "number",
                    "set",
                    "split",
                    "start",
                    "starts",
                    "string",
                    "then",
                    "treatment",
                    "true",
                    "with");

    private Naming() {}

    /** Whether FME keeps the word for itself. */
    public static boolean isReservedTreatment(String name) {
        return RESERVED_TREATMENTS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** Whether a treatment can be called so, reserved words aside. */
    public static boolean isName(String name) {
        return !name.isBlank()
                && name.length() <= LONGEST_NAME
                && name.equals(name.strip())
                && isClean(name)
                && !name.contains("${")
                && !name.contains("%{");
    }

    public static boolean isAttribute(String name) {
        return ATTRIBUTE.matcher(name).matches();
    }

    /** Whether a text is NFC without control characters. */
    public static boolean isClean(String text) {
        return text.codePoints().noneMatch(Naming::isControl)
                && Normalizer.isNormalized(text, Normalizer.Form.NFC);
    }

    /** The text as it may be: NFC, each run of control characters one space, no space around. */
    public static String clean(String text) {
        var out = new StringBuilder();
        text.codePoints().map(c -> isControl(c) ? ' ' : c).forEach(out::appendCodePoint);
        return Normalizer.normalize(out.toString().replaceAll(" {2,}", " "), Normalizer.Form.NFC)
                .strip();
    }

    /** The wanted name, or the wanted name with the first number that makes it free. */
    public static String free(String wanted, Predicate<String> taken) {
        return taken.test(wanted)
                ? IntStream.iterate(2, n -> n + 1)
                        .mapToObj(n -> wanted + "_" + n)
                        .filter(taken.negate())
                        .findFirst()
                        .orElseThrow()
                : wanted;
    }

    /** Controls, line and paragraph separators, bidirectional overrides and half characters. */
    private static boolean isControl(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SURROGATE ->
                    true;
            default -> (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        };
    }
}
