package io.colorguard.workspace.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Workspaces and what is set up in them. All but what {@link WorkspaceDirectory} tells is known in
 * a transaction of that workspace only.
 */
public interface Workspaces {

    Optional<Workspace> find(WorkspaceId id);

    /** The workspace of this name with what is set up in it. */
    Workspace open(WorkspaceName name);

    /** Lets one transaction at a time set up this workspace; the others wait. */
    void lock(WorkspaceId id);

    void create(Workspace workspace);

    void rename(WorkspaceId id, String name);

    Inventory inventory(Workspace workspace);

    Administration administration(Workspace workspace);

    /** Adds the part, or replaces the same one. */
    void put(WorkspaceId id, WorkspacePart part);

    /** Remembers that FME had these parts before the portal, until they are removed. */
    void markAdopted(WorkspaceId id, Collection<PartName> names);

    /** Removes the part; a segment goes with its keys. */
    void remove(WorkspaceId id, WorkspacePart part);

    /** How many keys each segment has in each environment it is set up in. */
    List<SegmentSize> segmentSizes(WorkspaceId id);

    Optional<SegmentKeys> segmentKeys(WorkspaceId id, String segment, String environment);

    /** Some of a segment's keys in order, those that contain the text. */
    List<String> segmentKeys(WorkspaceId id, KeyQuery query, Window window);

    int countSegmentKeys(WorkspaceId id, KeyQuery query);

    /** Which keys of a segment in an environment are wanted; an empty text wants all. */
    record KeyQuery(String segment, String environment, String text) {}
}
