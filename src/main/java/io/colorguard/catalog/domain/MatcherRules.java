package io.colorguard.catalog.domain;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/** The matchers of one part: their values, what they name, and what the target carries (CFG-9). */
final class MatcherRules {

    private static final int MOST_KEYS = 500;

    private final Part part;
    private final Judged judged;
    private final Findings findings;

    /** Whose matchers these are, which names exist, and who is to carry them. */
    record Judged(FlagContent content, Vocabulary vocabulary, Target target) {}

    MatcherRules(Part part, Judged judged, Findings findings) {
        this.part = part;
        this.judged = judged;
        this.findings = findings;
    }

    void check() {
        for (int rule = 0; rule < part.ownRules().size(); rule++) {
            List<Matcher> matchers = part.ownRules().get(rule).condition().matchers();
            for (int i = 0; i < matchers.size(); i++) {
                check(matchers.get(i), part.at("rules", rule, "condition.matchers[" + i + "]"));
            }
        }
    }

    private void check(Matcher matcher, String field) {
        if (!judged.target().carries(matcher)) {
            findings.error(
                    "CFG-9",
                    matcher.negate() ? "matcher.negate" : "matcher.target",
                    field,
                    MatcherFields.type(matcher),
                    judged.target().label());
        }
        attribute(matcher.attribute(), field + ".attribute");
        switch (matcher) {
            case Matcher.InSegment(var segment, _) -> segment(segment, field + ".string");
            case Matcher.Text text -> values(text.values(), field + ".strings");
            case Matcher.Texts texts -> values(texts.values(), field + ".strings");
            case Matcher.Regex regex -> pattern(regex.pattern(), field + ".string");
            case Matcher.NumberRange range -> range(range.from(), range.to(), field);
            case Matcher.DateRange range ->
                    range(range.fromEpochMillis(), range.toEpochMillis(), field);
            case Matcher.Dependency on ->
                    new DependencyRules(part, judged, findings).check(on, field + ".depends");
            case Matcher.Number _, Matcher.Date _, Matcher.Truth _ -> {}
        }
        if (matcher instanceof Matcher.Text(var test, var attribute, var values, _)
                && test == Matcher.TextTest.IN_LIST_STRING
                && attribute == null
                && values.size() > MOST_KEYS) {
            findings.error(
                    "CFG-6", "matcher.too_many_keys", field + ".strings", values.size(), MOST_KEYS);
        }
    }

    private void attribute(@Nullable String attribute, String field) {
        if (attribute == null) {
            return;
        }
        if (!Naming.isAttribute(attribute)) {
            findings.error("CFG-1", "attribute.name", field, attribute);
        } else if (!judged.vocabulary()
                .attributes()
                .getOrDefault(judged.content().trafficType(), Set.of())
                .contains(attribute)) {
            findings.warning(
                    "CFG-6", "attribute.unknown", field, attribute, judged.content().trafficType());
        }
    }

    private void segment(String segment, String field) {
        String trafficType = judged.vocabulary().segments().get(segment);
        if (trafficType == null) {
            findings.error("CFG-6", "segment.unknown", field, segment);
        } else if (!trafficType.equals(judged.content().trafficType())) {
            findings.error(
                    "CFG-6",
                    "segment.traffic_type",
                    field,
                    segment,
                    trafficType,
                    judged.content().trafficType());
        }
    }

    private void values(List<String> values, String field) {
        if (values.isEmpty()) {
            findings.error("CFG-6", "matcher.no_values", field);
        }
        for (int i = 0; i < values.size(); i++) {
            String value = field + "[" + i + "]";
            AboutRules.text(value, values.get(i), Naming.LONGEST_TEXT, findings);
            if (values.get(i).isEmpty()) {
                findings.error("CFG-6", "matcher.empty_value", value);
            }
        }
    }

    private void pattern(String pattern, String field) {
        AboutRules.text(field, pattern, Naming.LONGEST_TEXT, findings);
        try {
            Pattern.compile(pattern);
        } catch (PatternSyntaxException e) {
            findings.error("CFG-6", "matcher.pattern", field, e.getIndex() + 1);
        }
    }

    private void range(long from, long to, String field) {
        if (from > to) {
            findings.error("CFG-6", "matcher.range", field + ".between", from, to);
        }
    }
}
