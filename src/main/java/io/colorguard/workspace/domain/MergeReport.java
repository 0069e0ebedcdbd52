package io.colorguard.workspace.domain;

import java.util.List;
import java.util.Optional;

/** What merging a draft did, or would do, to each part it names. */
public record MergeReport(List<Merged> items) {

    /** What became of a part. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** One part, what stood in its place, and what became of it. */
    public record Merged(WorkspacePart part, Optional<WorkspacePart> before, Effect effect) {}

    public MergeReport {
        items = List.copyOf(items);
    }

    /** Whether anything differs from what stood. */
    public boolean changesNothing() {
        return items.stream().allMatch(item -> item.effect() == Effect.UNCHANGED);
    }

    public long count(Effect effect) {
        return items.stream().filter(item -> item.effect() == effect).count();
    }
}
