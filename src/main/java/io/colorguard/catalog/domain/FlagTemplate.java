package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Workspace;

/** A shape to start flags from, as a workspace keeps it. */
public sealed interface FlagTemplate {

    /** What tells it from the workspace's other templates: lower-case words joined by hyphens. */
    String name();

    /** A flag of this shape in a workspace. */
    FlagContent start(FlagKey key, String trafficType, Workspace workspace);

    /** One of the strategy's patterns, in the environments that the workspace has by then. */
    record Shipped(String name, Pattern pattern) implements FlagTemplate {

        @Override
        public FlagContent start(FlagKey key, String trafficType, Workspace workspace) {
            return pattern.content(key, trafficType, workspace.environments());
        }
    }

    /**
     * A shape of the workspace's own.
     *
     * @param title and description are what people choose it by
     * @param content a flag whose key and traffic type are replaced
     */
    record Own(String name, String title, String description, FlagContent content)
            implements FlagTemplate {

        @Override
        public FlagContent start(FlagKey key, String trafficType, Workspace workspace) {
            return new FlagContent(
                    key,
                    content.about(),
                    content.classification(),
                    trafficType,
                    content.environments(),
                    content.base(),
                    content.overrides(),
                    content.sunset());
        }
    }
}
