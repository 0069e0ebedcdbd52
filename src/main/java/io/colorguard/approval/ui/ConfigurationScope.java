package io.colorguard.approval.ui;

import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a tab of the definition edits: the base, or what one environment puts in its place. */
final class ConfigurationScope {

    private final Manuscript manuscript;
    private final @Nullable String environment;

    /** The parts of a configuration, each inherited or replaced as a whole (CFG-2). */
    enum Section {
        DEFAULT_TREATMENT,
        TRAFFIC_ALLOCATION,
        TREATMENTS,
        RULES
    }

    ConfigurationScope(Manuscript manuscript, @Nullable String environment) {
        this.manuscript = manuscript;
        this.environment = environment;
    }

    Manuscript manuscript() {
        return manuscript;
    }

    @Nullable String environment() {
        return environment;
    }

    /** Path of a field here, as findings name it. */
    String path(String field) {
        return environment == null ? field : "environment_configs." + environment + "." + field;
    }

    FlagConfiguration effective() {
        FlagContent content = manuscript.content();
        return environment == null ? content.base() : content.in(environment);
    }

    /** What is approved here, null where nothing is. */
    @Nullable FlagConfiguration approved() {
        FlagContent base = manuscript.base();
        if (base == null || environment == null) {
            return base == null ? null : base.base();
        }
        return base.declares(environment) ? base.in(environment) : null;
    }

    boolean isEdited() {
        FlagContent base = manuscript.base();
        boolean stands = environment == null || manuscript.content().declares(environment);
        return base != null
                && (stands
                        ? !Objects.equals(approved(), effective())
                        : base.declares(Objects.requireNonNull(environment)));
    }

    boolean isOverridden() {
        return environment != null && !own().isEmpty();
    }

    private ConfigurationOverride own() {
        return manuscript
                .content()
                .overrides()
                .getOrDefault(environment, ConfigurationOverride.NONE);
    }

    /** Whether the section is written here; the base writes all of its own. */
    boolean writes(Section section) {
        return environment == null
                || switch (section) {
                    case DEFAULT_TREATMENT -> own().defaultTreatment() != null;
                    case TRAFFIC_ALLOCATION -> own().trafficAllocation() != null;
                    case TREATMENTS -> own().treatments() != null;
                    case RULES -> own().rules() != null;
                };
    }

    void defaultTreatment(String name) {
        ConfigurationOverride o = written();
        write(
                new ConfigurationOverride(
                        o.description(), name, o.treatments(), o.rules(), o.trafficAllocation()));
    }

    void allocation(int percent) {
        ConfigurationOverride o = written();
        write(
                new ConfigurationOverride(
                        o.description(), o.defaultTreatment(), o.treatments(), o.rules(), percent));
    }

    void treatments(List<Treatment> treatments) {
        ConfigurationOverride o = written();
        write(
                new ConfigurationOverride(
                        o.description(),
                        o.defaultTreatment(),
                        treatments,
                        o.rules(),
                        o.trafficAllocation()));
    }

    void rules(List<TargetingRule> rules) {
        ConfigurationOverride o = written();
        write(
                new ConfigurationOverride(
                        o.description(),
                        o.defaultTreatment(),
                        o.treatments(),
                        rules,
                        o.trafficAllocation()));
    }

    /** Uses the base instead. */
    void inherit(Section section) {
        ConfigurationOverride o = written();
        write(
                new ConfigurationOverride(
                        o.description(),
                        section == Section.DEFAULT_TREATMENT ? null : o.defaultTreatment(),
                        section == Section.TREATMENTS ? null : o.treatments(),
                        section == Section.RULES ? null : o.rules(),
                        section == Section.TRAFFIC_ALLOCATION ? null : o.trafficAllocation()));
    }

    private ConfigurationOverride written() {
        return environment == null ? ConfigurationOverride.NONE : own();
    }

    private void write(ConfigurationOverride next) {
        String place = environment;
        if (place == null) {
            manuscript.edit(content -> content.withBase(next.over(content.base())));
        } else {
            manuscript.edit(content ->
                    content.withEnvironments(content.environments(), with(content, place, next)));
        }
    }

    private static Map<String, ConfigurationOverride> with(
            FlagContent content, String place, ConfigurationOverride next) {
        Map<String, ConfigurationOverride> all = new LinkedHashMap<>(content.overrides());
        if (next.equals(ConfigurationOverride.NONE)) {
            all.remove(place);
        } else {
            all.put(place, next);
        }
        return all;
    }
}
