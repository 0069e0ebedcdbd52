package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The contents of the patterns. */
final class PatternShapes {

    private static final Treatment OFF = new Treatment("off", "{\"enabled\":false}", "Off");
    private static final Treatment ON = new Treatment("on", "{\"enabled\":true}", "On");

    private PatternShapes() {}

    /** What a pattern is filled in with. */
    record Frame(FlagKey key, String trafficType, List<Environment> environments) {
        List<String> keys() {
            return environments.stream().map(Environment::key).toList();
        }
    }

    static FlagContent environmentSpecific(Frame frame) {
        var base = configuration("legacy", generations(30, 30));
        return flag(
                frame,
                Category.FEATURE,
                base,
                tier ->
                        switch (tier) {
                            case DEVELOPMENT -> treatmentsAndRule(generations(60, 60), 100);
                            case STAGING -> treatmentsAndRule(generations(30, 25), 50);
                            case PRODUCTION -> treatmentsAndRule(generations(30, 20), 10);
                        });
    }

    private static List<Treatment> generations(int legacy, int enhanced) {
        return List.of(
                new Treatment(
                        "legacy", "{\"version\":\"v1\",\"timeout\":" + legacy + "}", "Present"),
                new Treatment(
                        "enhanced", "{\"version\":\"v2\",\"timeout\":" + enhanced + "}", "Next"));
    }

    private static ConfigurationOverride treatmentsAndRule(List<Treatment> treatments, int size) {
        var rule = new TargetingRule("enhanced", size, Condition.EVERYBODY);
        return new ConfigurationOverride(null, null, treatments, List.of(rule), null);
    }

    static FlagContent killswitch(Frame frame) {
        var treatments =
                List.of(
                        new Treatment("normal", "{\"rate_limit\":1000}", "Normal operation"),
                        new Treatment("degraded", "{\"rate_limit\":500}", "Reduced capacity"),
                        new Treatment("emergency", "{\"rate_limit\":0}", "Emergency shutdown"));
        var dormant = rules(new TargetingRule("emergency", 0, Condition.EVERYBODY));
        return flag(
                frame,
                Category.KILLSWITCH,
                configuration("normal", treatments),
                tier -> tier == Tier.PRODUCTION ? dormant : ConfigurationOverride.NONE);
    }

    static FlagContent experiment(Frame frame) {
        var treatments =
                List.of(
                        new Treatment("baseline", "{\"flow\":\"current\"}", "As it is"),
                        new Treatment("variant_a", "{\"flow\":\"a\"}", "First variant"),
                        new Treatment("variant_b", "{\"flow\":\"b\"}", "Second variant"));
        return flag(
                frame,
                Category.EXPERIMENT,
                configuration("baseline", treatments),
                tier ->
                        switch (tier) {
                            case DEVELOPMENT -> variants(50);
                            case STAGING -> variants(30);
                            case PRODUCTION -> variants(15);
                        });
    }

    private static ConfigurationOverride variants(int size) {
        return rules(
                new TargetingRule("variant_a", size, Condition.EVERYBODY),
                new TargetingRule("variant_b", size, Condition.EVERYBODY));
    }

    static FlagContent permission(Frame frame) {
        var holders =
                Condition.of(
                        new Matcher.Text(
                                Matcher.TextTest.IN_LIST_STRING, "role", List.of("admin"), false));
        var base =
                new FlagConfiguration(
                        "off",
                        List.of(OFF, ON),
                        List.of(new TargetingRule("on", Bucket.WHOLE, holders)),
                        FlagConfiguration.ALL_TRAFFIC);
        return flag(frame, Category.PERMISSION, base, _ -> ConfigurationOverride.NONE);
    }

    static FlagContent blank(Frame frame) {
        var base = configuration("off", List.of(OFF, ON));
        return flag(frame, Category.FEATURE, base, _ -> ConfigurationOverride.NONE);
    }

    private static FlagConfiguration configuration(String rest, List<Treatment> treatments) {
        return new FlagConfiguration(rest, treatments, List.of(), FlagConfiguration.ALL_TRAFFIC);
    }

    private static ConfigurationOverride rules(TargetingRule... rules) {
        return new ConfigurationOverride(null, null, null, List.of(rules), null);
    }

    private static Map<String, ConfigurationOverride> overrides(
            List<Environment> environments, Function<Tier, ConfigurationOverride> byTier) {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
        for (Environment environment : environments) {
            ConfigurationOverride override = byTier.apply(environment.tier());
            if (!override.isEmpty()) {
                overrides.put(environment.key(), override);
            }
        }
        return overrides;
    }

    private static FlagContent flag(
            Frame frame,
            Category category,
            FlagConfiguration base,
            Function<Tier, ConfigurationOverride> byTier) {
        return new FlagContent(
                frame.key(),
                new FlagContent.About("", "", List.of()),
                new FlagContent.Classification(
                        category, category.assumedRisk(), LifecycleStage.DEVELOPMENT),
                frame.trafficType(),
                frame.keys(),
                base,
                overrides(frame.environments(), byTier),
                null);
    }
}
