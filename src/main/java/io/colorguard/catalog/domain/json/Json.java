package io.colorguard.catalog.domain.json;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A JSON value in which equal content is equal: keys sorted, text in NFC, numbers decimal (CFG-7).
 */
public sealed interface Json {

    /** Nothing. */
    Json NULL = new Null();

    /** Members by name, sorted. */
    record Obj(SortedMap<String, Json> members) implements Json {
        public Obj {
            members = Collections.unmodifiableSortedMap(new TreeMap<>(members));
        }
    }

    /** Elements in their order. */
    record Arr(List<Json> elements) implements Json {
        public Arr {
            elements = List.copyOf(elements);
        }
    }

    /** Text in NFC. */
    record Str(String value) implements Json {
        public Str {
            value = nfc(value);
        }
    }

    /** A decimal without trailing zeros, of a size that can be written out. */
    record Num(BigDecimal value) implements Json {

        private static final int MOST_DIGITS = 400;

        public Num {
            if (!fits(value)) {
                throw new IllegalArgumentException("too many digits");
            }
            value = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
        }

        /** Whether neither side of the point has more digits than anybody can mean. */
        static boolean fits(BigDecimal value) {
            return Math.abs((long) value.precision() - value.scale()) <= MOST_DIGITS
                    && Math.abs((long) value.scale()) <= MOST_DIGITS;
        }
    }

    /** True or false. */
    record Bool(boolean value) implements Json {}

    /** Nothing, said. */
    record Null() implements Json {}

    static Json object(Map<String, ? extends Json> members) {
        return new Obj(new TreeMap<>(members));
    }

    static Json array(List<? extends Json> elements) {
        return new Arr(List.copyOf(elements));
    }

    static Json text(String value) {
        return new Str(value);
    }

    static Json number(long value) {
        return new Num(BigDecimal.valueOf(value));
    }

    static Json number(BigDecimal value) {
        return new Num(value);
    }

    static Json bool(boolean value) {
        return new Bool(value);
    }

    /** Text in the one form that compares (CFG-1). */
    static String nfc(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC);
    }

    /** The one text of this value: sorted keys, no white space, plain decimals. */
    default String canonical() {
        return CanonicalJson.write(this);
    }
}
