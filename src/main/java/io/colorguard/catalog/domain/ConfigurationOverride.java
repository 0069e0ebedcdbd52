package io.colorguard.catalog.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one environment replaces of the base, each part as a whole; null inherits, an empty list of
 * rules clears (CFG-2).
 */
public record ConfigurationOverride(
        @Nullable String description,
        @Nullable String defaultTreatment,
        @Nullable List<Treatment> treatments,
        @Nullable List<TargetingRule> rules,
        @Nullable Integer trafficAllocation) {

    /** Inherits everything. */
    public static final ConfigurationOverride NONE =
            new ConfigurationOverride(null, null, null, null, null);

    public ConfigurationOverride {
        treatments = treatments == null ? null : List.copyOf(treatments);
        rules = rules == null ? null : List.copyOf(rules);
    }

    /** The base with this override laid over it (CFG-2). */
    public FlagConfiguration over(FlagConfiguration base) {
        return new FlagConfiguration(
                defaultTreatment != null ? defaultTreatment : base.defaultTreatment(),
                treatments != null ? treatments : base.treatments(),
                rules != null ? rules : base.rules(),
                trafficAllocation != null ? trafficAllocation : base.trafficAllocation());
    }

    /** What must be replaced of the base for this to take effect; the description stays. */
    public ConfigurationOverride reaching(FlagConfiguration base, FlagConfiguration effective) {
        return new ConfigurationOverride(
                description,
                unless(base.defaultTreatment(), effective.defaultTreatment()),
                unless(base.treatments(), effective.treatments()),
                unless(base.rules(), effective.rules()),
                unless(base.trafficAllocation(), effective.trafficAllocation()));
    }

    /** The value that must be written, null where the base says the same. */
    private static <T> @Nullable T unless(T base, T effective) {
        return effective.equals(base) ? null : effective;
    }

    /** Whether nothing that is evaluated is replaced. */
    public boolean isEmpty() {
        return defaultTreatment == null
                && treatments == null
                && rules == null
                && trafficAllocation == null;
    }
}
