package io.colorguard.terraform.hcl;

/** A string as HCL quotes it: nothing in it can end it, interpolate or hide (TFM-5). */
final class QuotedText {

    private QuotedText() {}

    static String quoted(String value) {
        return '"' + inner(value) + '"';
    }

    /** A key in quotes, in ASCII alone, because only then its width is certain. */
    static String quotedKey(String key) {
        StringBuilder out = new StringBuilder(key.length() + 2).append('"');
        inner(key)
                .codePoints()
                .forEach(c -> {
                    if (c < 0x7f) {
                        out.append((char) c);
                    } else {
                        unicode(out, c);
                    }
                });
        return out.append('"').toString();
    }

    static String inner(String value) {
        if (isPlain(value)) {
            return value;
        }
        StringBuilder out = new StringBuilder(value.length() + 16);
        for (int i = 0; i < value.length(); ) {
            int c = value.codePointAt(i);
            i += Character.charCount(c);
            append(out, c, i < value.length() && value.charAt(i) == '{');
        }
        return out.toString();
    }

    /** Most texts are, and need no copy. */
    private static boolean isPlain(String value) {
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < 0x20 || c >= 0x7f || c == '\\' || c == '"' || c == '$' || c == '%') {
                return false;
            }
        }
        return true;
    }

    private static void append(StringBuilder out, int c, boolean beforeBrace) {
        switch (c) {
            case '\\' -> out.append("\\\\");
            case '"' -> out.append("\\\"");
            case '\n' -> out.append("\\n");
            case '\r' -> out.append("\\r");
            case '\t' -> out.append("\\t");
            case '$', '%' ->
                    out.append(
                            beforeBrace ? Character.toString(c).repeat(2) : Character.toString(c));
            default -> {
                if (c >= 0x20 && c < 0x7f) {
                    out.append((char) c);
                } else if (Text.isInvisible(c)) {
                    unicode(out, c);
                } else {
                    out.appendCodePoint(c);
                }
            }
        }
    }

    private static void unicode(StringBuilder out, int c) {
        String digits = Integer.toHexString(c);
        boolean small = c <= Character.MAX_VALUE;
        out.append(small ? "\\u" : "\\U").repeat('0', (small ? 4 : 8) - digits.length());
        out.append(digits);
    }
}
