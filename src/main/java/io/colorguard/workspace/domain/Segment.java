package io.colorguard.workspace.domain;

/** A named list of keys of one traffic type; its members differ per environment. */
public record Segment(String name, String trafficType, String description)
        implements WorkspacePart {

    public Segment {
        description = Text.nfc(description);
    }

    @Override
    public Kind kind() {
        return Kind.SEGMENT;
    }

    @Override
    public String identity() {
        return name;
    }
}
