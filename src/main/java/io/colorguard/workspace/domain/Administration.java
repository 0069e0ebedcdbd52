package io.colorguard.workspace.domain;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that is set up in a workspace, as export and import see it (TFM-3).
 *
 * @param adopted those of its parts that FME had before the portal
 */
public record Administration(
        Inventory inventory, List<SegmentKeys> segmentKeys, Set<PartName> adopted) {

    public Administration {
        segmentKeys = List.copyOf(segmentKeys);
        adopted = Set.copyOf(adopted);
    }

    /** Whether FME had the part before the portal, so that it is never made anew. */
    public boolean hasAdopted(WorkspacePart part) {
        return adopted.contains(PartName.of(part));
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
