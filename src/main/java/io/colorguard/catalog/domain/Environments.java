package io.colorguard.catalog.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Changes to the list of declared environments that keep overrides in step (CFG-3). */
final class Environments {

    private Environments() {}

    /** Renames where declared; where the new name is declared too, the old one goes. */
    static FlagContent rename(FlagContent content, String from, String to) {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
        content.overrides()
                .forEach((key, value) -> overrides.putIfAbsent(key.equals(from) ? to : key, value));
        var own = content.overrides().get(to);
        if (own != null) {
            overrides.put(to, own);
        }
        List<String> declared =
                content.environments().stream()
                        .map(e -> e.equals(from) ? to : e)
                        .distinct()
                        .toList();
        return content.withEnvironments(declared, overrides);
    }

    static FlagContent drop(FlagContent content, String environment) {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>(content.overrides());
        overrides.remove(environment);
        return content.withEnvironments(
                content.environments().stream()
                        .filter(e -> !Objects.equals(e, environment))
                        .toList(),
                overrides);
    }
}
