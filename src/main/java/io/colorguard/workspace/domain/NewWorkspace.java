package io.colorguard.workspace.domain;

import java.util.List;

/** What somebody asks for who wants a workspace; nothing of it is checked yet. */
public record NewWorkspace(
        String key, String name, List<Environment> environments, List<TrafficType> trafficTypes) {

    public NewWorkspace {
        name = Text.nfc(name);
        environments = List.copyOf(environments);
        trafficTypes = List.copyOf(trafficTypes);
    }
}
