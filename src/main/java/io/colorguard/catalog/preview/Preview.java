package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.FmeRule;
import io.colorguard.catalog.preview.Evaluation.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Answers as FME's SDKs do: traffic allocation, rules from the top, default rule (CFG-9). */
public final class Preview {

    private final FmeDefinition definition;
    private final Seeds seeds;
    private final List<List<MatcherTest>> rules;

    private Preview(FmeDefinition definition, Seeds seeds, Surroundings surroundings) {
        this.definition = definition;
        this.seeds = seeds;
        this.rules =
                definition.rules().stream()
                        .map(FmeRule::matchers)
                        .map(all -> all.stream().map(m -> MatcherTest.of(m, surroundings)).toList())
                        .toList();
    }

    public static Preview of(FmeDefinition definition, Seeds seeds, Surroundings surroundings) {
        return new Preview(definition, seeds, surroundings);
    }

    /** What one definition answers one key. */
    public static Evaluation evaluate(
            FmeDefinition definition, Probe probe, Seeds seeds, Surroundings surroundings) {
        return of(definition, seeds, surroundings).evaluate(probe);
    }

    public Evaluation evaluate(Probe probe) {
        int bucket = Bucketing.bucket(probe.key(), seeds.buckets());
        if (definition.trafficAllocation() < FlagConfiguration.ALL_TRAFFIC
                && Bucketing.bucket(probe.key(), seeds.allocation())
                        > definition.trafficAllocation()) {
            return new Evaluation(definition.defaultTreatment(), Reason.NOT_ALLOCATED, -1, bucket);
        }
        int rule = matching(probe);
        var buckets = rule < 0 ? definition.defaultRule() : definition.rules().get(rule).buckets();
        return new Evaluation(
                Bucketing.treatment(bucket, buckets),
                rule < 0 ? Reason.DEFAULT_RULE : Reason.RULE,
                rule,
                bucket);
    }

    private int matching(Probe probe) {
        return IntStream.range(0, rules.size())
                .filter(i -> rules.get(i).stream().allMatch(test -> test.matches(probe)))
                .findFirst()
                .orElse(-1);
    }

    /** How many of the probes get which treatment, treatments in the definition's order. */
    public SequencedMap<String, Integer> distribution(Stream<Probe> probes) {
        SequencedMap<String, Integer> counts = new LinkedHashMap<>();
        definition.treatments().forEach(treatment -> counts.put(treatment.name(), 0));
        probes.forEach(probe -> counts.merge(evaluate(probe).treatment(), 1, Integer::sum));
        return counts;
    }

    /** Keys to try where nobody has given any: {@code user_0} and so on. */
    public static Stream<String> keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "user_" + i);
    }
}
