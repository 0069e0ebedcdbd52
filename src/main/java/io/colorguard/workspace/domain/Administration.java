package io.colorguard.workspace.domain;

import java.util.List;
import java.util.Optional;

/** Everything that is set up in a workspace, as export and import see it (TFM-3). */
public record Administration(Inventory inventory, List<SegmentKeys> segmentKeys) {

    public Administration {
        segmentKeys = List.copyOf(segmentKeys);
    }

    public Workspace workspace() {
        return inventory.workspace();
    }

    public List<Attribute> attributes() {
        return inventory.attributes();
    }

    public List<Segment> segments() {
        return inventory.segments();
    }

    public List<ApiKeySpec> apiKeys() {
        return inventory.apiKeys();
    }

    /** The part that stands where this one would, keys of segments too. */
    public Optional<WorkspacePart> find(WorkspacePart part) {
        return part instanceof SegmentKeys keys
                ? segmentKeys.stream()
                        .filter(keys::isSame)
                        .findFirst()
                        .map(WorkspacePart.class::cast)
                : inventory.find(part);
    }
}
