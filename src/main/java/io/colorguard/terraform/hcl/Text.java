package io.colorguard.terraform.hcl;

import java.text.Normalizer;

/** What strings of the tree have in common: composed form, no NUL, no half characters. */
final class Text {

    private static final int FIRST_COMBINING = 0x300;

    private Text() {}

    static String composed(String text) {
        boolean plain = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            plain &= c < FIRST_COMBINING;
            if (c == 0) {
                throw new IllegalArgumentException("text with NUL");
            }
            if (Character.isSurrogate(c)) {
                i += requirePair(text, i);
            }
        }
        return plain ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    private static int requirePair(String text, int index) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(index))) {
            throw new IllegalArgumentException("text with an unpaired surrogate");
        }
        return 1;
    }

    /**
     * Whether a character must not stand raw in a file: it would not be seen, or would move what is
     * seen.
     */
    static boolean isControl(int codePoint) {
        return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f);
    }

    /** Whether a character has no glyph of its own that a reader could check. */
    static boolean isInvisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    true;
            default -> false;
        };
    }

    /** The text on one line, every character that isn't visible replaced by a space. */
    static String visible(String text) {
        if (isAscii(text)) {
            return text.strip();
        }
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> out.appendCodePoint(isInvisible(c) ? ' ' : c));
        return out.toString().strip();
    }

    /** Whether every character is one that is seen, or a space. */
    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < ' ' || text.charAt(i) > '~') {
                return false;
            }
        }
        return true;
    }
}
