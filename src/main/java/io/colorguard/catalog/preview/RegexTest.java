package io.colorguard.catalog.preview;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Finds a pattern in a text, within a budget: patterns are written by people, and some take for
 * ever.
 */
final class RegexTest implements Predicate<Object> {

    private static final int BUDGET = 200_000;

    /** Longer than any key FME accepts. */
    private static final int LONGEST = 1_000;

    private final @Nullable Pattern pattern;

    RegexTest(String pattern) {
        this.pattern = compile(pattern);
    }

    private static @Nullable Pattern compile(String pattern) {
        try {
            return Pattern.compile(pattern);
        } catch (PatternSyntaxException _) {
            return null;
        }
    }

    @Override
    public boolean test(Object value) {
        if (pattern == null || !(value instanceof String text) || text.length() > LONGEST) {
            return false;
        }
        try {
            return pattern.matcher(new Budgeted(text, new int[] {BUDGET})).find();
        } catch (Exhausted _) {
            return false;
        }
    }

    /** Text that can be looked at only so often. */
    private record Budgeted(String text, int[] left) implements CharSequence {
        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            if (--left[0] < 0) {
                throw new Exhausted();
            }
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return new Budgeted(text.substring(start, end), left);
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /** The budget is used up. */
    private static final class Exhausted extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Exhausted() {
            super(null, null, false, false);
        }
    }
}
