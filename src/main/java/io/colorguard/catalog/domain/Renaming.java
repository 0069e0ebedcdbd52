package io.colorguard.catalog.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Gives a treatment another name in base and overrides alike. */
record Renaming(String from, String to) {

    static Renaming of(String from, String to) {
        return new Renaming(from, to);
    }

    FlagContent in(FlagContent content) {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
        content.overrides().forEach((environment, o) -> overrides.put(environment, in(o)));
        return content.withBase(in(content.base()))
                .withEnvironments(content.environments(), overrides);
    }

    private FlagConfiguration in(FlagConfiguration base) {
        return new FlagConfiguration(
                name(base.defaultTreatment()),
                treatments(base.treatments()),
                rules(base.rules()),
                base.trafficAllocation());
    }

    private ConfigurationOverride in(ConfigurationOverride o) {
        return new ConfigurationOverride(
                o.description(),
                o.defaultTreatment() == null ? null : name(o.defaultTreatment()),
                o.treatments() == null ? null : treatments(o.treatments()),
                o.rules() == null ? null : rules(o.rules()),
                o.trafficAllocation());
    }

    private String name(String treatment) {
        return treatment.equals(from) ? to : treatment;
    }

    private List<Treatment> treatments(List<Treatment> treatments) {
        return treatments.stream()
                .map(t -> new Treatment(name(t.name()), t.configurations(), t.description()))
                .toList();
    }

    private List<TargetingRule> rules(List<TargetingRule> rules) {
        return rules.stream()
                .map(r -> new TargetingRule(name(r.treatment()), r.size(), r.condition()))
                .toList();
    }
}
