package io.colorguard.catalog.domain.json;

import io.colorguard.catalog.domain.json.JsonText.Fault;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters, words, numbers and strings of a JSON text, in order. */
final class JsonScanner {

    private static final int LONGEST_EXPONENT = 5;
    private static final int HEX = 16;
    private static final int HEX_DIGITS = 4;
    private static final Pattern NUMBER =
            Pattern.compile("-?(?:0|[1-9][0-9]*)(?:\\.[0-9]+)?(?:[eE][+-]?([0-9]+))?");

    private final String text;
    private int at;

    JsonScanner(String text) {
        this.text = text;
    }

    /** Where and why reading stopped. */
    static final class Stop extends Exception {
        private static final long serialVersionUID = 1L;
        final Fault fault;
        final int offset;

        Stop(Fault fault, int offset) {
            super(null, null, false, false);
            this.fault = fault;
            this.offset = offset;
        }
    }

    int offset() {
        return at;
    }

    Stop stop(Fault fault) {
        return new Stop(at >= text.length() ? Fault.TRUNCATED : fault, at);
    }

    /** The next character that is no white space. */
    char peek() throws Stop {
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return current();
    }

    void expect(char wanted) throws Stop {
        if (!accept(wanted)) {
            throw stop(Fault.SYNTAX);
        }
    }

    boolean accept(char wanted) throws Stop {
        boolean met = peek() == wanted;
        at += met ? 1 : 0;
        return met;
    }

    void end() throws Stop {
        at = text.length() - text.substring(at).stripLeading().length();
        if (at < text.length()) {
            throw stop(Fault.SYNTAX);
        }
    }

    Json word(String word, Json meaning) throws Stop {
        if (!text.startsWith(word, at)) {
            throw stop(Fault.SYNTAX);
        }
        at += word.length();
        return meaning;
    }

    BigDecimal number() throws Stop {
        Matcher match = NUMBER.matcher(text).region(at, text.length());
        if (!match.lookingAt()) {
            throw stop(Fault.SYNTAX);
        }
        String exponent = match.group(1);
        if (exponent != null && exponent.length() > LONGEST_EXPONENT) {
            throw stop(Fault.NUMBER_OUT_OF_RANGE);
        }
        BigDecimal number = new BigDecimal(match.group());
        if (!Json.Num.fits(number)) {
            throw stop(Fault.NUMBER_OUT_OF_RANGE);
        }
        at = match.end();
        return number;
    }

    String string() throws Stop {
        int start = at++;
        var value = new StringBuilder();
        while (current() != '"') {
            value.append(current() == '\\' ? escape() : literal());
        }
        at++;
        if (isBroken(value)) {
            throw new Stop(Fault.TEXT, start);
        }
        return value.toString();
    }

    private char literal() throws Stop {
        if (current() < ' ') {
            throw stop(Fault.TEXT);
        }
        return text.charAt(at++);
    }

    private char escape() throws Stop {
        at++;
        char kind = current();
        if (kind == 'u') {
            return unicode();
        }
        int index = "\"\\/bfnrt".indexOf(kind);
        if (index < 0) {
            throw stop(Fault.SYNTAX);
        }
        at++;
        return "\"\\/\b\f\n\r\t".charAt(index);
    }

    private char unicode() throws Stop {
        int value = 0;
        for (int digit = 0; digit < HEX_DIGITS; digit++) {
            at++;
            int next = current() > 'f' ? -1 : Character.digit(current(), HEX);
            if (next < 0) {
                throw stop(Fault.SYNTAX);
            }
            value = value * HEX + next;
        }
        at++;
        return (char) value;
    }

    private char current() throws Stop {
        if (at >= text.length()) {
            throw stop(Fault.TRUNCATED);
        }
        return text.charAt(at);
    }

    /** Half a character, or NUL, which databases and Terraform refuse or cut at. */
    private static boolean isBroken(CharSequence value) {
        return value.codePoints()
                .anyMatch(c -> c == 0 || Character.getType(c) == Character.SURROGATE);
    }
}
