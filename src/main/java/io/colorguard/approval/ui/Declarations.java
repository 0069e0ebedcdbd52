package io.colorguard.approval.ui;

import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.workspace.domain.Environment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** In which environments a flag stands. */
final class Declarations {

    private Declarations() {}

    /** Lets the flag stand in an environment, or no longer; its override there goes with it. */
    static void set(Manuscript manuscript, String environment, boolean stands) {
        manuscript.edit(content -> {
            List<String> declared =
                    manuscript.workspace().environments().stream()
                            .map(Environment::key)
                            .filter(key -> key.equals(environment) ? stands : content.declares(key))
                            .toList();
            FlagContent kept = stands ? content : withoutOverride(content, environment);
            return kept.withEnvironments(declared, kept.overrides());
        });
    }

    /** The flag with nothing of its own in an environment (CFG-2). */
    static FlagContent withoutOverride(FlagContent content, String environment) {
        Map<String, ConfigurationOverride> all = new LinkedHashMap<>(content.overrides());
        all.remove(environment);
        return content.withEnvironments(content.environments(), all);
    }
}
