package io.colorguard.catalog.domain;

import java.util.List;

/**
 * What a flag does, as authors write it: the base of a flag, or its effective configuration in one
 * environment (CFG-2).
 *
 * @param defaultTreatment what a kill, limited exposure and the rest of every rule get
 * @param treatments all answers, in the author's order
 * @param rules in order; the first whose condition holds decides
 * @param trafficAllocation percent of the traffic that rules apply to at all, always explicit
 *     (CFG-9)
 */
public record FlagConfiguration(
        String defaultTreatment,
        List<Treatment> treatments,
        List<TargetingRule> rules,
        int trafficAllocation) {

    /** Everybody is exposed (CFG-9). */
    public static final int ALL_TRAFFIC = 100;

    public FlagConfiguration {
        treatments = List.copyOf(treatments);
        rules = List.copyOf(rules);
    }
}
