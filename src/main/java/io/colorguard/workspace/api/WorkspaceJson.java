package io.colorguard.workspace.api;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.Locale;

/** A workspace as lists show it. */
record WorkspaceJson(
        String key,
        String name,
        List<EnvironmentJson> environments,
        @JsonProperty("trafficTypes") List<TrafficType> trafficTypes) {

    /** An environment with its tier in lower case. */
    record EnvironmentJson(String key, String name, String tier) {

        static EnvironmentJson of(Environment environment) {
            return new EnvironmentJson(
                    environment.key(), environment.name(), lower(environment.tier()));
        }
    }

    static WorkspaceJson of(Workspace workspace) {
        return new WorkspaceJson(
                workspace.key().value(),
                workspace.name(),
                workspace.environments().stream().map(EnvironmentJson::of).toList(),
                workspace.trafficTypes());
    }

    static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
