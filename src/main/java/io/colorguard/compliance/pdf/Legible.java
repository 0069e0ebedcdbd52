package io.colorguard.compliance.pdf;

import java.util.Locale;

/**
 * Makes text of people fit for paper without losing any of it: a character that cannot be seen, or
 * that the font does not have, stands as its code, such as {@code ‹U+202E›}. So nothing hides,
 * turns round or vanishes.
 */
final class Legible {

    /** Longer words than this may be broken. */
    private static final int WORD = 24;

    /** A place where a line may end, which shows nothing. */
    private static final char BREAK = '\u200b';

    private static final int EVERY = 8;

    private Legible() {}

    /**
     * The text as this font shows it.
     *
     * @param lines whether line ends and tabs are kept
     */
    static String of(String text, BundledFont font, boolean lines) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(it -> shown.append(of(it, font, lines)));
        return breakable(shown.toString());
    }

    private static String of(int character, BundledFont font, boolean lines) {
        if (character == '\n') {
            return "\n";
        }
        if (character == '\t') {
            return lines ? "    " : " ";
        }
        boolean seen =
                !Character.isISOControl(character)
                        && Character.getType(character) != Character.FORMAT
                        && Character.getType(character) != Character.SURROGATE
                        && font.has(character);
        return seen
                ? Character.toString(character)
                : String.format(Locale.ROOT, "\u2039U+%04X\u203a", character);
    }

    private static String breakable(String text) {
        StringBuilder broken = new StringBuilder();
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || Character.isWhitespace(text.charAt(i))) {
                word(broken, text.substring(start, i));
                if (i < text.length()) {
                    broken.append(text.charAt(i));
                }
                start = i + 1;
            }
        }
        return broken.toString();
    }

    private static void word(StringBuilder broken, String word) {
        for (int i = 0; i < word.length(); i++) {
            boolean within = i > 0 && !Character.isLowSurrogate(word.charAt(i));
            if (word.length() > WORD && i % EVERY == 0 && within) {
                broken.append(BREAK);
            }
            broken.append(word.charAt(i));
        }
    }
}
