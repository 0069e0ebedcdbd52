package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.Matcher.DateTest;
import io.colorguard.catalog.domain.Matcher.NumberTest;
import io.colorguard.catalog.domain.Matcher.SetTest;
import io.colorguard.catalog.domain.Matcher.TextTest;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a matcher in the fields of FME's Admin API (CFG-9). */
final class MatcherReader {

    private final Fields fields;
    private final @Nullable String attribute;
    private final boolean negate;

    MatcherReader(Fields fields) {
        this.fields = fields;
        this.attribute = fields.meaningfulText("attribute");
        this.negate = Boolean.TRUE.equals(fields.truth("negate"));
    }

    /** The matcher; several where a list of segments means one rule for each. */
    List<Matcher> matchers() {
        String type = fields.requiredText("type");
        if (type.equals("IN_SEGMENT")) {
            return segments();
        }
        Matcher matcher = matcher(type);
        return matcher == null ? List.of() : List.of(matcher);
    }

    private @Nullable Matcher matcher(String type) {
        return switch (type) {
            case "IN_LIST_STRING", "STARTS_WITH_STRING", "ENDS_WITH_STRING", "CONTAINS_STRING" ->
                    new Matcher.Text(TextTest.valueOf(type), attribute, values(), negate);
            case "MATCHES_STRING" -> new Matcher.Regex(attribute, pattern(), negate);
            case "EQUAL_SET", "ANY_OF_SET", "ALL_OF_SET", "PART_OF_SET" ->
                    new Matcher.Texts(SetTest.valueOf(type), attribute(), values(), negate);
            case "EQUAL_NUMBER", "LESS_THAN_OR_EQUAL_NUMBER", "GREATER_THAN_OR_EQUAL_NUMBER" ->
                    new Matcher.Number(
                            NumberTest.valueOf(type),
                            attribute(),
                            number(fields, "number"),
                            negate);
            case "ON_DATE", "ON_OR_AFTER_DATE", "ON_OR_BEFORE_DATE" ->
                    new Matcher.Date(
                            DateTest.valueOf(type), attribute(), number(fields, "date"), negate);
            case "BETWEEN_NUMBER", "BETWEEN_DATE" -> range(type);
            case "BOOLEAN" -> truth();
            case "IN_SPLIT" -> dependency();
            default -> unknown(type);
        };
    }

    private @Nullable Matcher unknown(String type) {
        Input written = fields.get("type");
        if (written != null) {
            fields.notes.unreadable(written, "CFG-9", "matcher.type", type);
        }
        return null;
    }

    /**
     * A segment is named in {@code string}; lists and attributes beside it are what people write
     * who mean a list of texts or one rule for each segment.
     */
    private List<Matcher> segments() {
        String segment = fields.meaningfulText("string");
        List<String> listed = fields.texts("strings");
        boolean isListed = listed != null && !listed.isEmpty();
        if (segment != null && !isListed) {
            if (attribute != null) {
                fields.notes.readAs(fields.object, "matcher.segment_attribute", attribute);
            }
            return List.of(new Matcher.InSegment(segment, negate));
        }
        if (segment != null || listed == null || !isListed) {
            fields.notes.missing(fields.object, "string");
            return List.of();
        }
        if (attribute != null) {
            fields.notes.readAs(fields.object, "matcher.text_list", attribute);
            return List.of(new Matcher.Text(TextTest.IN_LIST_STRING, attribute, listed, negate));
        }
        fields.notes.readAs(
                fields.object,
                listed.size() == 1 ? "matcher.segment" : "matcher.segments",
                String.join(", ", listed));
        return listed.stream()
                .distinct()
                .<Matcher>map(name -> new Matcher.InSegment(name, negate))
                .toList();
    }

    private String attribute() {
        if (attribute == null) {
            fields.notes.missing(fields.object, "attribute");
            return "";
        }
        return attribute;
    }

    private List<String> values() {
        List<String> listed = fields.texts("strings");
        String single = fields.meaningfulText("string");
        if ((listed == null || listed.isEmpty()) && single != null) {
            fields.notes.readAs(fields.object, "matcher.single_value", single);
            return List.of(single);
        }
        if (listed == null) {
            fields.notes.missing(fields.object, "strings");
            return List.of();
        }
        return listed;
    }

    private String pattern() {
        List<String> listed = fields.texts("strings");
        if (fields.meaningfulText("string") == null && listed != null && listed.size() == 1) {
            fields.notes.readAs(fields.object, "matcher.single_pattern", listed.getFirst());
            return listed.getFirst();
        }
        return fields.requiredText("string");
    }

    private static long number(Fields fields, String name) {
        Long number = fields.whole(name);
        if (number == null) {
            fields.notes.missing(fields.object, name);
            return 0;
        }
        return number;
    }

    private Matcher range(String type) {
        Fields between = fields.object("between");
        if (between == null) {
            fields.notes.missing(fields.object, "between");
            return new Matcher.NumberRange(attribute(), 0, 0, negate);
        }
        long from = number(between, "from");
        long to = number(between, "to");
        between.finish();
        return type.equals("BETWEEN_DATE")
                ? new Matcher.DateRange(attribute(), from, to, negate)
                : new Matcher.NumberRange(attribute(), from, to, negate);
    }

    private Matcher truth() {
        Boolean value = fields.truth("bool");
        if (value == null) {
            fields.notes.missing(fields.object, "bool");
        }
        return new Matcher.Truth(attribute(), Boolean.TRUE.equals(value), negate);
    }

    private Matcher dependency() {
        Fields depends = fields.object("depends");
        if (depends == null) {
            fields.notes.missing(fields.object, "depends");
            return new Matcher.Dependency("", "", negate);
        }
        var on =
                new Matcher.Dependency(
                        depends.requiredText("splitName"),
                        depends.requiredText("treatment"),
                        negate);
        depends.finish();
        return on;
    }
}
