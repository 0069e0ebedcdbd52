package io.colorguard.workspace.domain;

import java.util.List;

/** What merging a draft did, or would do, to each part it names. */
public record MergeReport(List<Merged> items) {

    /** What became of a part. */
    public enum Effect {
        CREATED,
        UPDATED,
        UNCHANGED
    }

    /** One part and what became of it. */
    public record Merged(WorkspacePart part, Effect effect) {}

    public MergeReport {
        items = List.copyOf(items);
    }

    public long count(Effect effect) {
        return items.stream().filter(item -> item.effect() == effect).count();
    }
}
