package io.colorguard.uikit;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Numbers as people of a language write them: {@code Numbers.of(getLocale()).percent(12.5)}. */
public final class Numbers {

    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB");
    private static final int STEP = 1000;

    private final NumberFormat whole;
    private final NumberFormat decimal;

    private Numbers(Locale locale) {
        whole = NumberFormat.getIntegerInstance(locale);
        decimal = NumberFormat.getNumberInstance(locale);
        decimal.setMaximumFractionDigits(2);
    }

    public static Numbers of(Locale locale) {
        return new Numbers(locale);
    }

    /** 12,345. */
    public String whole(long number) {
        return whole.format(number);
    }

    /** At most two digits after the point. */
    public String decimal(double number) {
        return decimal.format(number);
    }

    /** The number, a space that does not break, and the sign. */
    public String percent(double percent) {
        return decimal(percent) + "\u00a0%";
    }

    /** "4.1 kB". */
    public String bytes(long bytes) {
        double size = bytes;
        int unit = 0;
        while (size >= STEP && unit < UNITS.size() - 1) {
            size /= STEP;
            unit++;
        }
        double rounded = unit == 0 ? size : Math.round(size * 10) / 10.0;
        return decimal(rounded) + "\u00a0" + UNITS.get(unit);
    }
}
