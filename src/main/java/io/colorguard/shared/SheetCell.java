package io.colorguard.shared;

import org.jspecify.annotations.Nullable;

/** Text for a cell of a spreadsheet, which reads some beginnings as a formula. */
public final class SheetCell {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n";

    private SheetCell() {}

    /** The value as text; an apostrophe keeps what looks like a formula from being one. */
    public static String of(@Nullable Object value) {
        String text = value == null ? "" : value.toString();
        return !text.isEmpty() && STARTS_A_FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
