package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the base of a flag and what its environments replace of it (CFG-2). */
final class ConfigurationsReader {

    private final Fields fields;
    private final FlagConfiguration written;
    private final Targets targets;

    ConfigurationsReader(Fields fields) {
        this.fields = fields;
        var part = new ConfigurationReader(fields);
        List<Treatment> treatments = part.treatments();
        if (treatments == null) {
            fields.notes.missing(fields.object, "treatments");
        }
        List<TargetingRule> rules = part.rules();
        Integer allocation = fields.percent("traffic_allocation");
        written =
                new FlagConfiguration(
                        fields.requiredText("default_treatment"),
                        treatments == null ? List.of() : treatments,
                        rules == null ? List.of() : rules,
                        allocation == null ? FlagConfiguration.ALL_TRAFFIC : allocation);
        targets = part.targets();
        targets.check(fields, written.trafficAllocation());
    }

    FlagConfiguration base() {
        return new FlagConfiguration(
                written.defaultTreatment(),
                written.treatments(),
                targets.before(written.rules()),
                written.trafficAllocation());
    }

    Map<String, ConfigurationOverride> overrides() {
        Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
        Fields configs = fields.object("environment_configs");
        if (configs != null) {
            for (String environment : new ArrayList<>(configs.object.members().keySet())) {
                Fields own = configs.object(environment);
                if (own != null) {
                    overrides.put(environment, override(own));
                    own.finish();
                }
            }
        }
        return overrides;
    }

    /** Targets belong to treatments: where either is replaced, the rules are written anew. */
    private ConfigurationOverride override(Fields own) {
        var part = new ConfigurationReader(own);
        List<Treatment> treatments = part.treatments();
        List<TargetingRule> rules = part.rules();
        Integer allocation = own.percent("traffic_allocation");
        Targets effective = treatments == null ? targets : part.targets();
        effective.check(own, allocation == null ? written.trafficAllocation() : allocation);
        boolean targeted = !targets.isEmpty() || !effective.isEmpty();
        if (targeted && (treatments != null || rules != null)) {
            rules = effective.before(rules == null ? written.rules() : rules);
        }
        return new ConfigurationOverride(
                own.text("description"),
                own.text("default_treatment"),
                treatments,
                rules,
                allocation);
    }
}
