package io.colorguard.shell.logs;

import java.util.regex.Pattern;

/** Writes what could begin a line, or turn the order of one, as its number (SEC-3). */
final class OneLine {

    /** Control characters, line and paragraph ends, and what sets the direction of text. */
    private static final Pattern UNSAFE =
            Pattern.compile(
                    "[\\p{Cntrl}\\x{80}-\\x{9f}\\x{61c}\\x{200e}\\x{200f}\\x{2028}-\\x{202e}\\x{2066}-\\x{2069}&&[^\\t]]");

    private OneLine() {}

    static String of(String text) {
        return UNSAFE.matcher(text)
                .replaceAll(found -> "\\\\u%04x".formatted((int) found.group().charAt(0)));
    }
}
