package io.colorguard.catalog.domain;

import java.util.List;

/**
 * A definition as FME evaluates it: every rule's buckets in full, nothing inherited, nothing
 * implied (CFG-4).
 *
 * @param defaultTreatment what a kill and limited exposure serve
 * @param treatments all answers
 * @param trafficAllocation percent of keys that rules apply to
 * @param rules in order; the first that matches decides
 * @param defaultRule what everybody else gets
 * @param dormant what stands ready but sends nobody anywhere (CFG-5)
 */
public record FmeDefinition(
        String defaultTreatment,
        List<Treatment> treatments,
        int trafficAllocation,
        List<FmeRule> rules,
        List<Bucket> defaultRule,
        List<Dormant> dormant) {

    public FmeDefinition {
        treatments = List.copyOf(treatments);
        rules = List.copyOf(rules);
        defaultRule = List.copyOf(defaultRule);
        dormant = List.copyOf(dormant);
    }

    /** A share that is written down for nobody: a treatment kept ready for an audience. */
    public record Dormant(String treatment, Condition condition) {}

    /** Whether only targeted audiences get anything but the default treatment. */
    public boolean isTargeted() {
        return !rules.isEmpty()
                && defaultRule.stream().allMatch(b -> b.treatment().equals(defaultTreatment));
    }

    /** The shares to show where there is room for one audience only. */
    public List<Bucket> headline() {
        return isTargeted() ? rules.getFirst().buckets() : defaultRule;
    }

    /** The definition of a killed flag: its default treatment for everybody (APR-11). */
    public FmeDefinition killed() {
        return new FmeDefinition(
                defaultTreatment,
                treatments,
                FlagConfiguration.ALL_TRAFFIC,
                List.of(),
                List.of(new Bucket(defaultTreatment, Bucket.WHOLE)),
                dormant);
    }
}
