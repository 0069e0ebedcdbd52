package io.colorguard.catalog.domain;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A whole flag as authors write it and change requests propose it (CAT-2).
 *
 * @param about who and what it is for: recorded, not gated (APR-12)
 * @param classification what decides its gates
 * @param trafficType name of the traffic type its keys belong to; fixed at creation
 * @param environments keys of the declared environments, in the workspace's order
 * @param base what it does where nothing is overridden
 * @param overrides by environment key; only declared environments (CFG-3)
 * @param sunset the plan that deprecating needs (LIF-5)
 */
public record FlagContent(
        FlagKey key,
        About about,
        Classification classification,
        String trafficType,
        List<String> environments,
        FlagConfiguration base,
        Map<String, ConfigurationOverride> overrides,
        @Nullable SunsetPlan sunset) {

    /** What people read about a flag; changing it opens no gate (APR-12). */
    public record About(String description, String owner, List<String> tags) {
        public About {
            tags = List.copyOf(tags);
        }
    }

    /** What decides a flag's gates and where it is delivered. */
    public record Classification(Category category, Risk risk, LifecycleStage stage) {}

    public FlagContent {
        environments = List.copyOf(environments);
        overrides = Collections.unmodifiableMap(new LinkedHashMap<>(overrides));
    }

    public boolean declares(String environment) {
        return environments.contains(environment);
    }

    /** The names of all treatments anywhere, the base's default first, then as written. */
    public List<String> treatmentNames() {
        Stream<Treatment> own =
                overrides.values().stream()
                        .map(ConfigurationOverride::treatments)
                        .filter(Objects::nonNull)
                        .flatMap(List::stream);
        Stream<String> all = Stream.concat(base.treatments().stream(), own).map(Treatment::name);
        return Stream.concat(Stream.of(base.defaultTreatment()), all).distinct().toList();
    }

    /** The effective configuration in a declared environment (CFG-2). */
    public FlagConfiguration in(String environment) {
        return overrides.getOrDefault(environment, ConfigurationOverride.NONE).over(base);
    }

    /** The same flag with another base. */
    public FlagContent withBase(FlagConfiguration next) {
        return new FlagContent(
                key, about, classification, trafficType, environments, next, overrides, sunset);
    }

    /** The same flag standing in these environments, with these overrides. */
    public FlagContent withEnvironments(
            List<String> declared, Map<String, ConfigurationOverride> next) {
        return new FlagContent(
                key, about, classification, trafficType, declared, base, next, sunset);
    }

    /** The same flag with one environment's override replaced. */
    public FlagContent withOverride(String environment, ConfigurationOverride next) {
        Map<String, ConfigurationOverride> all = new LinkedHashMap<>(overrides);
        all.put(environment, next);
        return withEnvironments(environments, all);
    }

    /** The same flag under another classification. */
    public FlagContent with(Classification next) {
        return new FlagContent(
                key, about, next, trafficType, environments, base, overrides, sunset);
    }

    /** The same flag with other words about it. */
    public FlagContent with(About next) {
        return new FlagContent(
                key, next, classification, trafficType, environments, base, overrides, sunset);
    }

    /** The same flag with this sunset plan, or none. */
    public FlagContent withSunset(@Nullable SunsetPlan next) {
        return new FlagContent(
                key, about, classification, trafficType, environments, base, overrides, next);
    }
}
