package io.colorguard.catalog.domain;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A matcher as the fields of FME's Admin API, in a fixed order; what is not said is left out. */
public final class MatcherFields {

    private MatcherFields() {}

    /** Name of the matcher's type in the Admin API. */
    public static String type(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment _ -> "IN_SEGMENT";
            case Matcher.Text text -> text.test().name();
            case Matcher.Regex _ -> "MATCHES_STRING";
            case Matcher.Texts texts -> texts.test().name();
            case Matcher.Number number -> number.test().name();
            case Matcher.NumberRange _ -> "BETWEEN_NUMBER";
            case Matcher.Date date -> date.test().name();
            case Matcher.DateRange _ -> "BETWEEN_DATE";
            case Matcher.Truth _ -> "BOOLEAN";
            case Matcher.Dependency _ -> "IN_SPLIT";
        };
    }

    /** Texts, whole numbers, truths, lists of texts and, for ranges and dependencies, maps. */
    public static Map<String, Object> of(Matcher matcher) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("type", type(matcher));
        String attribute = matcher.attribute();
        if (attribute != null) {
            fields.put("attribute", attribute);
        }
        putValue(matcher, fields);
        if (matcher.negate()) {
            fields.put("negate", true);
        }
        return fields;
    }

    private static void putValue(Matcher matcher, Map<String, Object> fields) {
        switch (matcher) {
            case Matcher.InSegment m -> fields.put("string", m.segment());
            case Matcher.Text m -> fields.put("strings", m.values());
            case Matcher.Regex m -> fields.put("string", m.pattern());
            case Matcher.Texts m -> fields.put("strings", m.values());
            case Matcher.Number m -> fields.put("number", m.value());
            case Matcher.NumberRange m -> fields.put("between", range(m.from(), m.to()));
            case Matcher.Date m -> fields.put("date", m.epochMillis());
            case Matcher.DateRange m ->
                    fields.put("between", range(m.fromEpochMillis(), m.toEpochMillis()));
            case Matcher.Truth m -> fields.put("bool", m.value());
            case Matcher.Dependency m -> fields.put("depends", depends(m));
        }
    }

    private static Map<String, Object> range(long from, long to) {
        Map<String, Object> between = new LinkedHashMap<>();
        between.put("from", from);
        between.put("to", to);
        return between;
    }

    private static Map<String, Object> depends(Matcher.Dependency on) {
        Map<String, Object> depends = new LinkedHashMap<>();
        depends.put("splitName", on.flag());
        depends.put("treatment", on.treatment());
        return depends;
    }

    /** What the matcher compares with, as people read it. */
    public static List<String> values(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment it -> List.of(it.segment());
            case Matcher.Text it -> it.values();
            case Matcher.Regex it -> List.of(it.pattern());
            case Matcher.Texts it -> it.values();
            case Matcher.Number it -> List.of(Long.toString(it.value()));
            case Matcher.NumberRange it ->
                    List.of(Long.toString(it.from()), Long.toString(it.to()));
            case Matcher.Date it -> List.of(moment(it.epochMillis()));
            case Matcher.DateRange it ->
                    List.of(moment(it.fromEpochMillis()), moment(it.toEpochMillis()));
            case Matcher.Truth it -> List.of(Boolean.toString(it.value()));
            case Matcher.Dependency it -> List.of(it.treatment());
        };
    }

    private static String moment(long epochMillis) {
        return Instant.ofEpochMilli(epochMillis).toString();
    }
}
