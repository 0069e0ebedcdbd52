package io.colorguard.workspace.domain;

/** What a key identifies: a user, an account … */
public record TrafficType(String key, String name) implements WorkspacePart {

    public TrafficType {
        name = Text.nfc(name);
    }

    @Override
    public Kind kind() {
        return Kind.TRAFFIC_TYPE;
    }

    @Override
    public String identity() {
        return key;
    }
}
