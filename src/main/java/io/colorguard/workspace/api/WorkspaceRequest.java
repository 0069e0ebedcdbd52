package io.colorguard.workspace.api;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.NewWorkspace;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A workspace as a request asks for it; what is left out is judged as empty. */
record WorkspaceRequest(
        @Nullable String key,
        @Nullable String name,
        @Nullable List<@Nullable EnvironmentRequest> environments,
        @JsonProperty("trafficTypes") @JsonAlias("traffic_types")
                @Nullable List<@Nullable TrafficTypeRequest> trafficTypes) {

    /** An environment as a request writes it. */
    record EnvironmentRequest(@Nullable String key, @Nullable String name, @Nullable String tier) {}

    /** A traffic type as a request writes it. */
    record TrafficTypeRequest(@Nullable String key, @Nullable String name) {}

    /** What is asked for, unless a tier is none of the three. */
    Outcome<NewWorkspace> read() {
        List<Environment> read = new ArrayList<>();
        List<Refusal> refusals = new ArrayList<>();
        each(environments, "environments", refusals)
                .forEach((field, wanted) ->
                        Tier.find(text(wanted.tier()))
                                .ifPresentOrElse(
                                        tier -> read.add(environment(wanted, tier)),
                                        () -> refusals.add(unknownTier(field, wanted))));
        List<TrafficType> types =
                each(trafficTypes, "trafficTypes", refusals).values().stream()
                        .map(type -> new TrafficType(text(type.key()), text(type.name())))
                        .toList();
        return refusals.isEmpty()
                ? Outcome.done(new NewWorkspace(text(key), text(name), read, types))
                : Outcome.refused(refusals);
    }

    private static Environment environment(EnvironmentRequest wanted, Tier tier) {
        return new Environment(text(wanted.key()), text(wanted.name()), tier);
    }

    private static Refusal unknownTier(String field, EnvironmentRequest wanted) {
        String tier = text(wanted.tier());
        String shown = tier.substring(0, Math.min(tier.length(), 20));
        return Refusal.invalid("CFG-6", "workspace.refusal.tier", field + ".tier", shown);
    }

    /** The items by their paths; a null among them is refused. */
    private static <T> Map<String, T> each(
            @Nullable List<@Nullable T> items, String name, List<Refusal> refusals) {
        Map<String, T> present = new LinkedHashMap<>();
        for (int i = 0; items != null && i < items.size(); i++) {
            String field = name + "[" + i + "]";
            T item = items.get(i);
            if (item == null) {
                refusals.add(Refusal.invalid("CFG-6", "workspace.refusal.null", field, field));
            } else {
                present.put(field, item);
            }
        }
        return present;
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
