package io.colorguard.approval.ui;

import java.util.Optional;

/**
 * What somebody is typing.
 *
 * @param caret how many characters stand before the place where they type
 */
record Typing(String text, int caret) {

    Typing {
        caret = Math.clamp(caret, 0, text.length());
    }

    /** The beginning of a name, where they are at one: after an {@code @} that begins a word. */
    Optional<String> beginning() {
        int at = at();
        return at < 0 ? Optional.empty() : Optional.of(text.substring(at + 1, caret));
    }

    /** The text with the name that they began written out. */
    String completed(String userName) {
        int at = at();
        if (at < 0) {
            return text;
        }
        String rest = text.substring(caret);
        String gap = rest.startsWith(" ") ? "" : " ";
        return text.substring(0, at + 1) + userName + gap + rest;
    }

    private int at() {
        int begin = caret;
        while (begin > 0 && !Character.isWhitespace(text.charAt(begin - 1))) {
            begin--;
        }
        boolean opens = begin < caret && text.charAt(begin) == '(';
        int at = opens ? begin + 1 : begin;
        return at < caret && text.charAt(at) == '@' ? at : -1;
    }
}
