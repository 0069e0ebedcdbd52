package io.colorguard.catalog.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Texts for people and values of matchers, made clean (CFG-1); names stay for people to choose. */
final class Cleaning {

    private Cleaning() {}

    static FlagContent of(FlagContent content) {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
        content.overrides().forEach((environment, o) -> overrides.put(environment, of(o)));
        FlagConfiguration base = content.base();
        SunsetPlan sunset = content.sunset();
        return content.with(of(content.about()))
                .withBase(
                        new FlagConfiguration(
                                base.defaultTreatment(),
                                treatments(base.treatments()),
                                rules(base.rules()),
                                base.trafficAllocation()))
                .withEnvironments(content.environments(), overrides)
                .withSunset(
                        sunset == null
                                ? null
                                : new SunsetPlan(sunset.date(), Naming.clean(sunset.migration())));
    }

    private static FlagContent.About of(FlagContent.About about) {
        return new FlagContent.About(
                Naming.clean(about.description()),
                Naming.clean(about.owner()),
                about.tags().stream()
                        .map(Naming::clean)
                        .filter(Predicate.not(String::isEmpty))
                        .distinct()
                        .toList());
    }

    private static ConfigurationOverride of(ConfigurationOverride o) {
        return new ConfigurationOverride(
                clean(o.description()),
                o.defaultTreatment(),
                o.treatments() == null ? null : treatments(o.treatments()),
                o.rules() == null ? null : rules(o.rules()),
                o.trafficAllocation());
    }

    private static @Nullable String clean(@Nullable String text) {
        return text == null ? null : Naming.clean(text);
    }

    private static List<Treatment> treatments(List<Treatment> treatments) {
        return treatments.stream()
                .map(t ->
                        new Treatment(t.name(), t.configurations(), Naming.clean(t.description())))
                .toList();
    }

    private static List<TargetingRule> rules(List<TargetingRule> rules) {
        return rules.stream()
                .map(r ->
                        new TargetingRule(
                                r.treatment(),
                                r.size(),
                                new Condition(
                                        r.condition().matchers().stream()
                                                .map(Cleaning::matcher)
                                                .toList())))
                .toList();
    }

    private static Matcher matcher(Matcher matcher) {
        return switch (matcher) {
            case Matcher.Text(var test, var attribute, var values, var negate) ->
                    new Matcher.Text(test, attribute, clean(values), negate);
            case Matcher.Texts(var test, var attribute, var values, var negate) ->
                    new Matcher.Texts(test, attribute, clean(values), negate);
            case Matcher.Regex(var attribute, var pattern, var negate) ->
                    new Matcher.Regex(attribute, Naming.clean(pattern), negate);
            default -> matcher;
        };
    }

    private static List<String> clean(List<String> values) {
        return values.stream().map(Naming::clean).toList();
    }
}
