package io.colorguard.catalog.domain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A configuration to be judged, base or effective, with the path at which each of its parts was
 * written (CFG-2).
 *
 * @param environment whose override it is, null for the base
 * @param own what is written here; the rest is inherited
 * @param effective own over base
 */
record Part(@Nullable String environment, ConfigurationOverride own, FlagConfiguration effective) {

    /** The base, then each declared environment that overrides something. */
    static List<Part> of(FlagContent content) {
        FlagConfiguration base = content.base();
        List<Part> parts = new ArrayList<>();
        parts.add(
                new Part(
                        null,
                        new ConfigurationOverride(
                                null,
                                base.defaultTreatment(),
                                base.treatments(),
                                base.rules(),
                                base.trafficAllocation()),
                        base));
        for (Map.Entry<String, ConfigurationOverride> e : content.overrides().entrySet()) {
            parts.add(new Part(e.getKey(), e.getValue(), e.getValue().over(base)));
        }
        return parts;
    }

    /** Path of something that is written here. */
    String at(String field) {
        return environment == null ? field : "environment_configs." + environment + "." + field;
    }

    String at(String list, int index, String field) {
        return at(list + "[" + index + "]" + (field.isEmpty() ? "" : "." + field));
    }

    /** Path of a part, written here or inherited. */
    String origin(String field, @Nullable Object written) {
        return written == null ? field : at(field);
    }

    boolean isBase() {
        return environment == null;
    }

    boolean declaresTreatment(String name) {
        return effective.treatments().stream().anyMatch(t -> Objects.equals(t.name(), name));
    }

    /** The treatments written here, none when they are inherited. */
    List<Treatment> ownTreatments() {
        return own.treatments() == null ? List.of() : own.treatments();
    }

    /** The rules written here, none when they are inherited. */
    List<TargetingRule> ownRules() {
        return own.rules() == null ? List.of() : own.rules();
    }
}
