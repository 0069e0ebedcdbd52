package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Matcher;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Writes definitions as FME's SDKs download them. */
final class SdkDefinition {

    private SdkDefinition() {}

    static Map<String, Object> of(String name, FmeDefinition definition, Seeds seeds) {
        List<Object> conditions = new ArrayList<>();
        definition
                .rules()
                .forEach(rule ->
                        conditions.add(
                                condition(
                                        rule.matchers().stream()
                                                .map(SdkDefinition::matcher)
                                                .toList(),
                                        rule.buckets())));
        conditions.add(
                condition(
                        List.of(Map.of("matcherType", "ALL_KEYS", "negate", false)),
                        definition.defaultRule()));
        Map<String, Object> flag = new HashMap<>();
        flag.put("name", name);
        flag.put("trafficTypeName", "user");
        flag.put("status", "ACTIVE");
        flag.put("killed", false);
        flag.put("defaultTreatment", definition.defaultTreatment());
        flag.put("changeNumber", 1);
        flag.put("algo", 2);
        flag.put("seed", seeds.buckets());
        flag.put("trafficAllocation", definition.trafficAllocation());
        flag.put("trafficAllocationSeed", seeds.allocation());
        flag.put("conditions", conditions);
        return flag;
    }

    private static Map<String, Object> condition(List<Map<String, Object>> m, List<Bucket> b) {
        return Map.of(
                "conditionType",
                "ROLLOUT",
                "label",
                "rule",
                "matcherGroup",
                Map.of("combiner", "AND", "matchers", m),
                "partitions",
                b.stream().map(x -> Map.of("treatment", x.treatment(), "size", x.size())).toList());
    }

    private static Map<String, Object> matcher(Matcher matcher) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("negate", matcher.negate());
        if (matcher.attribute() != null) {
            fields.put(
                    "keySelector", Map.of("trafficType", "user", "attribute", matcher.attribute()));
        }
        fields.put("matcherType", type(matcher));
        switch (matcher) {
            case Matcher.InSegment(var segment, _) ->
                    fields.put("userDefinedSegmentMatcherData", Map.of("segmentName", segment));
            case Matcher.Text(_, _, var values, _) ->
                    fields.put("whitelistMatcherData", Map.of("whitelist", values));
            case Matcher.Texts(_, _, var values, _) ->
                    fields.put("whitelistMatcherData", Map.of("whitelist", values));
            case Matcher.Regex(_, var pattern, _) -> fields.put("stringMatcherData", pattern);
            case Matcher.Number(_, _, long value, _) ->
                    fields.put("unaryNumericMatcherData", unary("NUMBER", value));
            case Matcher.Date(_, _, long value, _) ->
                    fields.put("unaryNumericMatcherData", unary("DATETIME", value));
            case Matcher.NumberRange(_, long from, long to, _) ->
                    fields.put("betweenMatcherData", between("NUMBER", from, to));
            case Matcher.DateRange(_, long from, long to, _) ->
                    fields.put("betweenMatcherData", between("DATETIME", from, to));
            case Matcher.Truth(_, boolean value, _) -> fields.put("booleanMatcherData", value);
            case Matcher.Dependency(var flag, var treatment, _) ->
                    fields.put(
                            "dependencyMatcherData",
                            Map.of("split", flag, "treatments", List.of(treatment)));
        }
        return fields;
    }

    private static Map<String, Object> unary(String type, long value) {
        return Map.of("dataType", type, "value", value);
    }

    private static Map<String, Object> between(String type, long from, long to) {
        return Map.of("dataType", type, "start", from, "end", to);
    }

    private static String type(Matcher matcher) {
        return switch (matcher) {
            case Matcher.InSegment _ -> "IN_SEGMENT";
            case Matcher.Text text ->
                    switch (text.test()) {
                        case IN_LIST_STRING -> "WHITELIST";
                        case STARTS_WITH_STRING -> "STARTS_WITH";
                        case ENDS_WITH_STRING -> "ENDS_WITH";
                        case CONTAINS_STRING -> "CONTAINS_STRING";
                    };
            case Matcher.Regex _ -> "MATCHES_STRING";
            case Matcher.Texts texts ->
                    switch (texts.test()) {
                        case EQUAL_SET -> "EQUAL_TO_SET";
                        case ANY_OF_SET -> "CONTAINS_ANY_OF_SET";
                        case ALL_OF_SET -> "CONTAINS_ALL_OF_SET";
                        case PART_OF_SET -> "PART_OF_SET";
                    };
            case Matcher.Number number ->
                    switch (number.test()) {
                        case EQUAL_NUMBER -> "EQUAL_TO";
                        case LESS_THAN_OR_EQUAL_NUMBER -> "LESS_THAN_OR_EQUAL_TO";
                        case GREATER_THAN_OR_EQUAL_NUMBER -> "GREATER_THAN_OR_EQUAL_TO";
                    };
            case Matcher.Date date ->
                    switch (date.test()) {
                        case ON_DATE -> "EQUAL_TO";
                        case ON_OR_AFTER_DATE -> "GREATER_THAN_OR_EQUAL_TO";
                        case ON_OR_BEFORE_DATE -> "LESS_THAN_OR_EQUAL_TO";
                    };
            case Matcher.NumberRange _, Matcher.DateRange _ -> "BETWEEN";
            case Matcher.Truth _ -> "EQUAL_TO_BOOLEAN";
            case Matcher.Dependency _ -> "IN_SPLIT_TREATMENT";
        };
    }
}
