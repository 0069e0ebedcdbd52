package io.colorguard.workspace.domain;

import java.text.Normalizer;
import java.util.List;

/** Text as it may stand in a workspace: Unicode NFC, on one line, nothing invisible (TFM-5). */
final class Text {

    private Text() {}

    /** The text as Terraform would read it back: it normalises every string. */
    static String nfc(String value) {
        return Normalizer.normalize(value, Normalizer.Form.NFC);
    }

    /** The values as a set in a fixed order, so that equal sets are equal values. */
    static List<String> asSet(List<String> values) {
        return values.stream().map(Text::nfc).distinct().sorted().toList();
    }

    /** Whether a person sees every character of it, on one line. */
    static boolean isPlain(String value) {
        return value.codePoints().noneMatch(Text::isHidden);
    }

    static int length(String value) {
        return value.codePointCount(0, value.length());
    }

    private static boolean isHidden(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE,
                    Character.UNASSIGNED ->
                    true;
            default -> false;
        };
    }
}
