package io.colorguard.catalog.domain;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One test of a key or of one of its attributes, as FME's Admin API documents them (CFG-9). An
 * absent attribute means the key itself.
 */
public sealed interface Matcher {

    /** Whether the answer of the test is turned round. */
    boolean negate();

    /** The attribute tested, null for the key. */
    default @Nullable String attribute() {
        return null;
    }

    /** A value that is equal for matchers that mean the same: lists of values are sets. */
    default Object meaning() {
        Map<String, Object> fields = MatcherFields.of(this);
        fields.computeIfPresent("strings", (_, values) -> Set.copyOf((List<?>) values));
        return fields;
    }

    /** Whether whatever meets the other matcher certainly meets this one. */
    default boolean covers(Matcher narrower) {
        // Most pairs differ here already, and rules are compared each with each.
        if (getClass() != narrower.getClass()
                || negate() != narrower.negate()
                || !Objects.equals(attribute(), narrower.attribute())) {
            return false;
        }
        return this instanceof Text text && narrower instanceof Text other && !negate()
                ? text.test() == other.test()
                        && Set.copyOf(text.values()).containsAll(other.values())
                : meaning().equals(narrower.meaning());
    }

    /** Tests of a text against a list of texts. */
    enum TextTest {
        IN_LIST_STRING,
        STARTS_WITH_STRING,
        ENDS_WITH_STRING,
        CONTAINS_STRING
    }

    /** Tests of a set of texts against another. */
    enum SetTest {
        EQUAL_SET,
        ANY_OF_SET,
        ALL_OF_SET,
        PART_OF_SET
    }

    /** Tests of a whole number. */
    enum NumberTest {
        EQUAL_NUMBER,
        LESS_THAN_OR_EQUAL_NUMBER,
        GREATER_THAN_OR_EQUAL_NUMBER
    }

    /** Tests of a point in time. */
    enum DateTest {
        ON_DATE,
        ON_OR_AFTER_DATE,
        ON_OR_BEFORE_DATE
    }

    /** The key is a member of the segment ({@code IN_SEGMENT}). */
    record InSegment(String segment, boolean negate) implements Matcher {}

    /** The text meets one of the values. */
    record Text(TextTest test, @Nullable String attribute, List<String> values, boolean negate)
            implements Matcher {
        public Text {
            values = List.copyOf(values);
        }

        /** Whether it names the keys themselves, one by one. */
        boolean isListOfKeys() {
            return test == TextTest.IN_LIST_STRING && attribute == null && !negate;
        }
    }

    /** The text matches the regular expression ({@code MATCHES_STRING}). */
    record Regex(@Nullable String attribute, String pattern, boolean negate) implements Matcher {}

    /** The set of texts stands in this relation to the values. */
    record Texts(SetTest test, String attribute, List<String> values, boolean negate)
            implements Matcher {
        public Texts {
            values = List.copyOf(values);
        }
    }

    /** The whole number stands in this relation to the value. */
    record Number(NumberTest test, String attribute, long value, boolean negate)
            implements Matcher {}

    /** The whole number lies between both, ends included ({@code BETWEEN_NUMBER}). */
    record NumberRange(String attribute, long from, long to, boolean negate) implements Matcher {}

    /** The time, in milliseconds since the epoch, stands in this relation to the value. */
    record Date(DateTest test, String attribute, long epochMillis, boolean negate)
            implements Matcher {}

    /** The time, in milliseconds since the epoch, lies between both ({@code BETWEEN_DATE}). */
    record DateRange(String attribute, long fromEpochMillis, long toEpochMillis, boolean negate)
            implements Matcher {}

    /** The attribute has this truth value ({@code BOOLEAN}). */
    record Truth(String attribute, boolean value, boolean negate) implements Matcher {}

    /** Another flag answers this key with one treatment ({@code IN_SPLIT}). */
    record Dependency(String flag, String treatment, boolean negate) implements Matcher {}
}
