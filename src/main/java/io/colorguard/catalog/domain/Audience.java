package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything that a configuration says of one condition: shares by treatment, in order (CFG-4). */
final class Audience {

    final Condition condition;

    /** Places of the author's rules that speak of it. */
    final List<Integer> places = new ArrayList<>();

    private final Map<String, Integer> shares = new LinkedHashMap<>();

    Audience(Condition condition) {
        this.condition = condition;
    }

    void add(TargetingRule rule, int place) {
        places.add(place);
        shares.merge(rule.treatment(), rule.size(), Integer::sum);
    }

    /** Percent by treatment, as written; 0 is dormant. */
    Map<String, Integer> shares() {
        return Collections.unmodifiableMap(shares);
    }

    int sum() {
        return shares.values().stream().mapToInt(Integer::intValue).sum();
    }

    boolean isDormant() {
        return sum() == 0;
    }

    /** The shares, the rest going to the default treatment, in the order that CFG-8 fixes. */
    List<Bucket> buckets(String defaultTreatment) {
        int rest = Math.max(0, Bucket.WHOLE - sum());
        Map<String, Integer> whole = new LinkedHashMap<>(shares);
        whole.merge(defaultTreatment, rest, Integer::sum);
        List<String> order =
                shares.containsKey(defaultTreatment)
                        ? List.copyOf(shares.keySet())
                        : around(defaultTreatment, List.copyOf(shares.keySet()));
        return order.stream()
                .map(treatment -> new Bucket(treatment, whole.getOrDefault(treatment, 0)))
                .filter(bucket -> bucket.size() > 0)
                .toList();
    }

    /**
     * Variants outside, the default between them: first, third, …, default, …, fourth, second. A
     * share that grows then takes from the default before it touches another variant, and a variant
     * that is added leaves the order of the others as it was.
     */
    private static List<String> around(String defaultTreatment, List<String> variants) {
        List<String> order = new ArrayList<>(List.of(defaultTreatment));
        for (int i = variants.size() - 1; i >= 0; i--) {
            order.add(i % 2 == 0 ? 0 : order.size(), variants.get(i));
        }
        return List.copyOf(order);
    }
}
