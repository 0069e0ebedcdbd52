package io.colorguard.terraform.hcl;

import java.util.List;
import java.util.Locale;

/**
 * Why a text was refused, and where. Arguments never hold the value of a string, which may be a
 * secret; the sentence for people is made elsewhere from code and arguments.
 */
public record Problem(Code code, Position position, List<String> arguments) {

    /** What can be wrong; the comment says which arguments come along. */
    public enum Code {
        /** Malformed UTF-8: byte offset. */
        NOT_UTF8,
        /** Too many bytes, or too many values: the limit. */
        TOO_LARGE,
        /** Nested too deeply: the limit. */
        TOO_DEEP,
        /** The text ends inside something: what, and the place where it began. */
        UNEXPECTED_END,
        /** Something else was expected here: what was found, what was expected. */
        UNEXPECTED_TOKEN,
        /** A character that HCL doesn't know: its code point. */
        UNEXPECTED_CHARACTER,
        /** Twice the same key: the key, the place of the first. */
        DUPLICATE_KEY,
        /** Only literal values are allowed: the function's name. */
        FUNCTION_CALL,
        /** Only literal values are allowed: the name that is referred to. */
        REFERENCE,
        /** <code>${</code> in a string; written <code>$${</code> it is text. */
        INTERPOLATION,
        /** <code>%{</code> in a string; written <code>%%{</code> it is text. */
        DIRECTIVE,
        FOR_EXPRESSION,
        /** Only literal values are allowed: the operator. */
        OPERATOR,
        /** Only attributes are allowed: the block's type. */
        BLOCK,
        /** A control character in a string: its code point. */
        CONTROL_CHARACTER,
        /** An escape that HCL doesn't know: the escape. */
        BAD_ESCAPE,
        /** Not a number, or one that can't be kept exactly: its beginning. */
        BAD_NUMBER,
        /** An object's key that is neither a name nor a string. */
        BAD_KEY,
        /** A quoted string that isn't closed on its line. */
        UNTERMINATED_STRING,
        /** A heredoc whose opening line is malformed. */
        BAD_HEREDOC,
        /** Text that isn't JSON. */
        MALFORMED_JSON,
        /** Reading stopped here because so much is wrong: the limit. */
        TOO_MANY_PROBLEMS
    }

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public Problem(Code code, Position position, String... arguments) {
        this(code, position, List.of(arguments));
    }

    @Override
    public String toString() {
        String name = code.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return position + " " + name + (arguments.isEmpty() ? "" : " " + arguments);
    }
}
