package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Matcher.DateTest;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Asks a probe one matcher's question, as the SDKs do: an absent attribute never matches, negated
 * or not.
 */
interface MatcherTest {

    boolean matches(Probe probe);

    static MatcherTest of(Matcher matcher, Surroundings surroundings) {
        Predicate<Object> test = test(matcher);
        return probe -> {
            Object value = value(matcher, probe);
            return value != null
                    && matcher.negate()
                            != switch (matcher) {
                                case Matcher.InSegment(var segment, _) ->
                                        surroundings.isMember(segment, probe.key());
                                case Matcher.Dependency(var flag, var treatment, _) ->
                                        surroundings.answer(flag, probe).equals(treatment);
                                default -> test.test(value);
                            };
        };
    }

    private static @Nullable Object value(Matcher matcher, Probe probe) {
        String attribute = matcher.attribute();
        return attribute == null ? probe.key() : probe.attributes().get(attribute);
    }

    private static Predicate<Object> test(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment _, Matcher.Dependency _ -> _ -> false;
            case Matcher.Text text -> text(text);
            case Matcher.Regex(_, var pattern, _) -> new RegexTest(pattern);
            case Matcher.Texts texts -> texts(texts);
            case Matcher.Number number -> number(number);
            case Matcher.NumberRange(_, long from, long to, _) ->
                    whole(n -> from <= n && n <= to, LongUnaryOperator.identity());
            case Matcher.Date date -> date(date);
            case Matcher.DateRange(_, long from, long to, _) ->
                    whole(t -> Times.minute(from) <= t && t <= Times.minute(to), Times::minute);
            case Matcher.Truth(_, boolean wanted, _) ->
                    value -> wanted == isTrue(value) && isTruth(value);
        };
    }

    private static Predicate<Object> text(Matcher.Text matcher) {
        Set<String> values = new HashSet<>(matcher.values());
        return switch (matcher.test()) {
            case IN_LIST_STRING -> values::contains;
            case STARTS_WITH_STRING -> any(values, String::startsWith);
            case ENDS_WITH_STRING -> any(values, String::endsWith);
            case CONTAINS_STRING -> any(values, String::contains);
        };
    }

    /** A comparison of the text with one of the values. */
    interface Comparison {
        boolean holds(String text, String value);
    }

    private static Predicate<Object> any(Set<String> values, Comparison comparison) {
        return value ->
                value instanceof String text
                        && values.stream()
                                .filter(Predicate.not(String::isEmpty))
                                .anyMatch(wanted -> comparison.holds(text, wanted));
    }

    private static Predicate<Object> texts(Matcher.Texts matcher) {
        Set<String> wanted = Set.copyOf(matcher.values());
        Predicate<Set<String>> relation =
                switch (matcher.test()) {
                    case EQUAL_SET -> wanted::equals;
                    case ANY_OF_SET -> actual -> wanted.stream().anyMatch(actual::contains);
                    case ALL_OF_SET -> actual -> !wanted.isEmpty() && actual.containsAll(wanted);
                    case PART_OF_SET -> actual -> !actual.isEmpty() && wanted.containsAll(actual);
                };
        return value -> value instanceof Collection<?> list && relation.test(set(list));
    }

    private static Set<String> set(Collection<?> values) {
        Set<String> set = new HashSet<>();
        values.forEach(value -> set.add(String.valueOf(value)));
        return set;
    }

    private static Predicate<Object> number(Matcher.Number matcher) {
        long wanted = matcher.value();
        return whole(
                switch (matcher.test()) {
                    case EQUAL_NUMBER -> n -> n == wanted;
                    case LESS_THAN_OR_EQUAL_NUMBER -> n -> n <= wanted;
                    case GREATER_THAN_OR_EQUAL_NUMBER -> n -> n >= wanted;
                },
                LongUnaryOperator.identity());
    }

    private static Predicate<Object> date(Matcher.Date matcher) {
        LongUnaryOperator grain = matcher.test() == DateTest.ON_DATE ? Times::day : Times::minute;
        long wanted = grain.applyAsLong(matcher.epochMillis());
        return whole(
                switch (matcher.test()) {
                    case ON_DATE -> t -> t == wanted;
                    case ON_OR_AFTER_DATE -> t -> t >= wanted;
                    case ON_OR_BEFORE_DATE -> t -> t <= wanted;
                },
                grain);
    }

    private static Predicate<Object> whole(LongPredicate test, LongUnaryOperator grain) {
        return value ->
                (value instanceof Integer || value instanceof Long)
                        && test.test(grain.applyAsLong(((Number) value).longValue()));
    }

    private static boolean isTruth(Object value) {
        return value instanceof Boolean
                || (value instanceof String text
                        && List.of("true", "false").contains(text.toLowerCase(Locale.ROOT)));
    }

    private static boolean isTrue(Object value) {
        return Boolean.parseBoolean(value.toString());
    }
}
