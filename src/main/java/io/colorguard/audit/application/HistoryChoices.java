package io.colorguard.audit.application;

import java.util.List;

/**
 * What the history of a workspace can be narrowed to.
 *
 * @param actors by name
 * @param kinds of what was acted on
 * @param actions that were done
 */
public record HistoryChoices(List<HistoryActor> actors, List<String> kinds, List<String> actions) {

    /** Nothing to choose from. */
    public static final HistoryChoices NONE = new HistoryChoices(List.of(), List.of(), List.of());

    public HistoryChoices {
        actors = List.copyOf(actors);
        kinds = List.copyOf(kinds);
        actions = List.copyOf(actions);
    }
}
