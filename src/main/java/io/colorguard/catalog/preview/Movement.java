package io.colorguard.catalog.preview;

import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.FmeRule;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which share of each audience a change would move from one treatment to another (CFG-8), found by
 * putting keys through both definitions. An audience that only one of them knows meets the other's
 * default rule.
 *
 * @param audiences one for each condition, everybody else last
 */
public record Movement(List<AudienceMovement> audiences) {

    /** Keys that are tried. */
    public static final int KEYS = 10_000;

    public Movement {
        audiences = List.copyOf(audiences);
    }

    /**
     * What happens to one audience.
     *
     * @param audience {@link Condition#EVERYBODY} for those that no rule speaks of
     * @param keys how many were tried
     * @param shifts of treatments that differ before and after
     */
    public record AudienceMovement(Condition audience, int keys, List<Shift> shifts) {
        public AudienceMovement {
            shifts = List.copyOf(shifts);
        }

        /** Keys that get another treatment than before. */
        public int moved() {
            return shifts.stream().mapToInt(Shift::keys).sum();
        }

        /** Keys that are taken from one variant and given to another. */
        public int movedBetweenVariants() {
            return shifts.stream().filter(Shift::betweenVariants).mapToInt(Shift::keys).sum();
        }
    }

    /**
     * Keys that get one treatment instead of another.
     *
     * @param betweenVariants whether neither is a default treatment
     */
    public record Shift(String from, String to, int keys, boolean betweenVariants) {}

    /** Puts the keys through both definitions, with the seeds that FME keeps across a change. */
    public static Movement simulate(FmeDefinition before, FmeDefinition after, Seeds seeds) {
        List<Draw> draws = Preview.keys(KEYS).map(key -> Draw.of(key, seeds)).toList();
        Map<Object, Condition> audiences = new LinkedHashMap<>();
        Stream.concat(after.rules().stream(), before.rules().stream())
                .map(rule -> new Condition(rule.matchers()))
                .forEach(condition -> audiences.putIfAbsent(condition.meaning(), condition));
        audiences.put(Condition.EVERYBODY.meaning(), Condition.EVERYBODY);
        return new Movement(
                audiences.values().stream()
                        .map(audience -> move(audience, before, after, draws))
                        .toList());
    }

    /** A key's two numbers. */
    private record Draw(int bucket, int allocation) {
        static Draw of(String key, Seeds seeds) {
            return new Draw(
                    Bucketing.bucket(key, seeds.buckets()),
                    Bucketing.bucket(key, seeds.allocation()));
        }
    }

    private static AudienceMovement move(
            Condition audience, FmeDefinition before, FmeDefinition after, List<Draw> draws) {
        List<Bucket> old = buckets(before, audience);
        List<Bucket> next = buckets(after, audience);
        Map<List<String>, Integer> pairs = new LinkedHashMap<>();
        for (Draw draw : draws) {
            String from = answer(before, old, draw);
            String to = answer(after, next, draw);
            if (!from.equals(to)) {
                pairs.merge(List.of(from, to), 1, Integer::sum);
            }
        }
        return new AudienceMovement(
                audience,
                draws.size(),
                pairs.entrySet().stream()
                        .map(pair -> {
                            String from = pair.getKey().getFirst();
                            String to = pair.getKey().getLast();
                            boolean variants =
                                    !from.equals(before.defaultTreatment())
                                            && !to.equals(after.defaultTreatment());
                            return new Shift(from, to, pair.getValue(), variants);
                        })
                        .toList());
    }

    private static String answer(FmeDefinition definition, List<Bucket> buckets, Draw draw) {
        boolean left =
                definition.trafficAllocation() < FlagConfiguration.ALL_TRAFFIC
                        && draw.allocation() > definition.trafficAllocation();
        return left ? definition.defaultTreatment() : Bucketing.treatment(draw.bucket(), buckets);
    }

    private static List<Bucket> buckets(FmeDefinition definition, Condition audience) {
        Optional<FmeRule> rule =
                definition.rules().stream()
                        .filter(r ->
                                new Condition(r.matchers()).meaning().equals(audience.meaning()))
                        .findFirst();
        return rule.map(FmeRule::buckets).orElse(definition.defaultRule());
    }
}
