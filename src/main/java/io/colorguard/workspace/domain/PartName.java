package io.colorguard.workspace.domain;

import io.colorguard.workspace.domain.WorkspacePart.Kind;

/** What tells a part of a workspace from all its others. */
public record PartName(Kind kind, String identity) {

    public static PartName of(WorkspacePart part) {
        return new PartName(part.kind(), part.identity());
    }
}
