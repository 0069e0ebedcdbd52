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
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
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
        for (EnvironmentRequest wanted : present(environments).toList()) {
            String field = "environments[" + (read.size() + refusals.size()) + "].tier";
            Optional<Tier> tier = Tier.find(text(wanted.tier()));
            tier.ifPresentOrElse(
                    t -> read.add(new Environment(text(wanted.key()), text(wanted.name()), t)),
                    () -> refusals.add(unknownTier(field, text(wanted.tier()))));
        }
        List<TrafficType> types =
                present(trafficTypes)
                        .map(type -> new TrafficType(text(type.key()), text(type.name())))
                        .toList();
        return refusals.isEmpty()
                ? Outcome.done(new NewWorkspace(text(key), text(name), read, types))
                : Outcome.refused(refusals);
    }

    private static Refusal unknownTier(String field, String tier) {
        String shown = tier.substring(0, Math.min(tier.length(), 20));
        return Refusal.invalid("CFG-6", "workspace.refusal.tier", field, shown);
    }

    private static <T> Stream<T> present(@Nullable List<@Nullable T> items) {
        return items == null ? Stream.empty() : items.stream().flatMap(Stream::ofNullable);
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
