package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Environment;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What is different between two contents of a flag.
 *
 * @param about what is different about the flag itself
 * @param definitions what is different by environment key, only where something is
 */
public record Difference(List<FieldChange> about, SequencedMap<String, List<Edit>> definitions) {

    public Difference {
        about = List.copyOf(about);
        definitions = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(definitions));
    }

    /**
     * A field of the flag itself that has another value.
     *
     * @param field as it is written, such as {@code lifecycle_stage}
     * @param from null where there was none
     * @param to null where there is none
     */
    public record FieldChange(String field, @Nullable String from, @Nullable String to) {}

    /** The difference, where null is a flag that does not exist. */
    public static Difference between(
            @Nullable FlagContent before,
            @Nullable FlagContent after,
            List<Environment> environments) {
        SequencedMap<String, List<Edit>> definitions = new LinkedHashMap<>();
        for (Environment environment : environments) {
            List<Edit> edits = edits(before, after, environment);
            if (!edits.isEmpty()) {
                definitions.put(environment.key(), edits);
            }
        }
        return new Difference(FieldChanges.between(before, after), definitions);
    }

    private static List<Edit> edits(
            @Nullable FlagContent before, @Nullable FlagContent after, Environment environment) {
        var edits = new ArrayList<Edit>();
        DefinitionState from = DefinitionState.of(before, environment);
        DefinitionState to = DefinitionState.of(after, environment);
        if (from != to) {
            edits.add(new Edit.StateChanged(from, to));
        }
        boolean standsBoth = from != DefinitionState.REMOVED && to != DefinitionState.REMOVED;
        if (before != null && after != null && standsBoth) {
            edits.addAll(between(before.in(environment.key()), after.in(environment.key())));
        }
        return edits;
    }

    /** The difference between two configurations; empty exactly when they are equal. */
    public static List<Edit> between(FlagConfiguration before, FlagConfiguration after) {
        return new Edits(before, after).list();
    }

    public boolean isEmpty() {
        return about.isEmpty() && definitions.isEmpty();
    }
}
