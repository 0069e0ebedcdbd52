package io.colorguard.catalog.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole numbers that are small enough to be counted with; whether one is a percentage, rules
 * say.
 */
final class Percent {

    /** Numbers beyond are told as they were written; sums of those below stay numbers. */
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    private static final int SHOWN = 40;

    private Percent() {}

    static @Nullable Integer read(Fields fields, String name) {
        Input found = fields.get(name);
        if (found instanceof Input.Num(_, var number) && isBeyond(number)) {
            return refused(fields, name, found, number);
        }
        Long number = fields.whole(name);
        if (found == null || number == null) {
            return null;
        }
        BigDecimal read = BigDecimal.valueOf(number);
        if (isBeyond(read)) {
            return refused(fields, name, found, read);
        }
        return number.intValue();
    }

    private static boolean isBeyond(BigDecimal number) {
        return number.abs().compareTo(MOST) > 0;
    }

    private static @Nullable Integer refused(
            Fields fields, String name, Input found, BigDecimal number) {
        String written = number.toString();
        String shown = written.length() > SHOWN ? written.substring(0, SHOWN) + "…" : written;
        fields.notes.unreadable(found, "CFG-1", "field.percent", name, shown);
        return null;
    }
}
