package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands of a change of which some gates have passed and others have not (APR-2): an
 * environment whose gate is open keeps its effective configuration, and the classification stays
 * until the last gate has passed.
 */
public final class PartialApplication {

    private PartialApplication() {}

    /** The content that stands once these environments' gates have passed and no others. */
    public static FlagContent of(
            @Nullable FlagContent current, FlagContent next, Set<String> passed) {
        if (current == null) {
            return standingIn(next, next.environments().stream().filter(passed::contains).toList());
        }
        if (passed.isEmpty()) {
            return current.with(next.about());
        }
        List<String> environments = environments(current, next, passed);
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
        for (String environment : environments) {
            ConfigurationOverride own =
                    passed.contains(environment) || isSame(current, next, environment)
                            ? next.overrides().get(environment)
                            : kept(current, next.base(), environment);
            if (own != null) {
                overrides.put(environment, own);
            }
        }
        return next.with(current.classification())
                .withSunset(current.sunset())
                .withEnvironments(environments, overrides);
    }

    /** The content without the environments in which its removal has passed. */
    public static FlagContent withdrawn(FlagContent current, Set<String> passed) {
        return standingIn(
                current, current.environments().stream().filter(e -> !passed.contains(e)).toList());
    }

    private static FlagContent standingIn(FlagContent content, List<String> environments) {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>(content.overrides());
        overrides.keySet().retainAll(environments);
        return content.withEnvironments(environments, overrides);
    }

    private static List<String> environments(
            FlagContent current, FlagContent next, Set<String> passed) {
        List<String> all = new ArrayList<>(next.environments());
        all.removeIf(e -> !current.declares(e) && !passed.contains(e));
        current.environments().stream()
                .filter(e -> !next.declares(e) && !passed.contains(e))
                .forEach(all::add);
        return all;
    }

    private static boolean isSame(FlagContent current, FlagContent next, String environment) {
        return next.declares(environment) && current.in(environment).equals(next.in(environment));
    }

    private static @Nullable ConfigurationOverride kept(
            FlagContent current, FlagConfiguration base, String environment) {
        ConfigurationOverride before =
                current.overrides().getOrDefault(environment, ConfigurationOverride.NONE);
        ConfigurationOverride kept = before.reaching(base, current.in(environment));
        return kept.equals(ConfigurationOverride.NONE) ? null : kept;
    }
}
