package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.Matcher.TextTest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * Keys and segments that FME targets one by one beside the treatments, read as the first rules
 * (CFG-9).
 */
final class Targets {

    private final List<TargetingRule> keys = new ArrayList<>();
    private final List<TargetingRule> segments = new ArrayList<>();

    /** Reads those of one treatment. */
    void read(Fields treatment, String name) {
        read(
                treatment,
                "keys",
                (input, listed) -> {
                    treatment.notes.readAs(input, "treatment.keys", name, listed.size());
                    keys.add(
                            rule(
                                    name,
                                    new Matcher.Text(
                                            TextTest.IN_LIST_STRING, null, listed, false)));
                });
        read(
                treatment,
                "segments",
                (input, listed) -> {
                    treatment.notes.readAs(
                            input, "treatment.segments", name, String.join(", ", listed));
                    segments.addAll(
                            listed.stream()
                                    .map(segment ->
                                            rule(name, new Matcher.InSegment(segment, false)))
                                    .toList());
                });
    }

    private static void read(Fields treatment, String field, BiConsumer<Input, List<String>> take) {
        List<String> listed = treatment.texts(field);
        Input written = treatment.get(field);
        if (written != null && listed != null && !listed.isEmpty()) {
            take.accept(written, listed.stream().distinct().toList());
        }
    }

    private static TargetingRule rule(String treatment, Matcher matcher) {
        return new TargetingRule(
                treatment, TargetingRule.EVERYBODY_OF_AUDIENCE, Condition.of(matcher));
    }

    boolean isEmpty() {
        return keys.isEmpty() && segments.isEmpty();
    }

    /** These before other rules. */
    List<TargetingRule> before(List<TargetingRule> rules) {
        return Stream.of(keys, segments, rules).flatMap(List::stream).toList();
    }

    /** FME serves targets outside the traffic allocation; rules obey it. */
    void check(Fields part, int allocation) {
        Input written = part.get("traffic_allocation");
        if (!isEmpty() && allocation < Bucket.WHOLE) {
            part.notes.unreadable(
                    written == null ? part.object : written,
                    "CFG-9",
                    "targets.allocation",
                    allocation);
        }
    }
}
