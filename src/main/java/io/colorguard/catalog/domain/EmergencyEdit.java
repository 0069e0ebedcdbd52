package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What emergencies make of a definition (APR-11). */
public final class EmergencyEdit {

    private EmergencyEdit() {}

    /**
     * One treatment for everybody in the environment; every other share stays written and sends
     * nobody anywhere, ready to be used again (CFG-5).
     */
    public static FlagContent switched(FlagContent flag, String environment, String treatment) {
        FlagConfiguration now = flag.in(environment);
        List<TargetingRule> rules = new ArrayList<>();
        boolean serves = treatment.equals(now.defaultTreatment());
        for (TargetingRule rule : now.rules()) {
            boolean whole =
                    !serves && rule.condition().isEverybody() && rule.treatment().equals(treatment);
            serves |= whole;
            rules.add(
                    new TargetingRule(
                            rule.treatment(), whole ? Bucket.WHOLE : 0, rule.condition()));
        }
        if (!serves) {
            rules.add(new TargetingRule(treatment, Bucket.WHOLE, Condition.EVERYBODY));
        }
        return configured(
                flag,
                environment,
                new FlagConfiguration(
                        now.defaultTreatment(),
                        now.treatments(),
                        rules,
                        FlagConfiguration.ALL_TRAFFIC));
    }

    /** A killed definition as it is served: the default treatment for everybody. */
    public static FlagContent killed(FlagContent flag, String environment) {
        if (!flag.declares(environment)) {
            return flag;
        }
        FlagConfiguration now = flag.in(environment);
        return configured(
                flag,
                environment,
                new FlagConfiguration(
                        now.defaultTreatment(),
                        now.treatments(),
                        List.of(),
                        FlagConfiguration.ALL_TRAFFIC));
    }

    /** Exactly this configuration in the environment, everything else as it is. */
    public static FlagContent configured(
            FlagContent flag, String environment, FlagConfiguration configuration) {
        ConfigurationOverride own =
                flag.overrides()
                        .getOrDefault(environment, ConfigurationOverride.NONE)
                        .reaching(flag.base(), configuration);
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>(flag.overrides());
        if (own.equals(ConfigurationOverride.NONE)) {
            overrides.remove(environment);
        } else {
            overrides.put(environment, own);
        }
        return flag.withEnvironments(flag.environments(), overrides);
    }
}
