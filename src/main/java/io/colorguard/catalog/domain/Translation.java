package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns a configuration as authors write it into the definition that FME evaluates (CFG-4, CFG-5,
 * CFG-8). It never fails: what is not valid is refused by {@link FlagRules}, and shown as it would
 * be.
 */
public final class Translation {

    private Translation() {}

    /** The definition of this configuration; equal configurations give equal definitions. */
    public static FmeDefinition of(FlagConfiguration configuration) {
        String rest = configuration.defaultTreatment();
        List<FmeRule> rules = new ArrayList<>();
        List<Bucket> defaultRule = List.of(new Bucket(rest, Bucket.WHOLE));
        for (Audience audience : audiences(configuration.rules())) {
            if (audience.condition.isEverybody()) {
                defaultRule = audience.buckets(rest);
            } else if (!audience.isDormant()) {
                rules.add(new FmeRule(audience.condition.matchers(), audience.buckets(rest)));
            }
        }
        return new FmeDefinition(
                rest,
                configuration.treatments(),
                configuration.trafficAllocation(),
                rules,
                defaultRule,
                dormant(configuration.rules()));
    }

    /** Rules of the same condition, at the place of the first, their sizes added (CFG-4). */
    static Collection<Audience> audiences(List<TargetingRule> rules) {
        Map<Object, Audience> audiences = new LinkedHashMap<>();
        for (int i = 0; i < rules.size(); i++) {
            TargetingRule rule = rules.get(i);
            audiences
                    .computeIfAbsent(
                            rule.condition().meaning(), _ -> new Audience(rule.condition()))
                    .add(rule, i);
        }
        return audiences.values();
    }

    private static List<FmeDefinition.Dormant> dormant(List<TargetingRule> rules) {
        return rules.stream()
                .filter(TargetingRule::isDormant)
                .map(rule -> new FmeDefinition.Dormant(rule.treatment(), rule.condition()))
                .toList();
    }
}
