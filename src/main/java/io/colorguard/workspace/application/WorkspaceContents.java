package io.colorguard.workspace.application;

import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import io.colorguard.workspace.domain.Workspaces.KeyQuery;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what is in a workspace to whoever may see it. */
@Service
@Transactional(readOnly = true)
public class WorkspaceContents {

    private final Workspaces workspaces;
    private final WorkspaceAccess access;

    WorkspaceContents(Workspaces workspaces, WorkspaceAccess access) {
        this.workspaces = workspaces;
        this.access = access;
    }

    /** Everything that has a name. */
    public Outcome<Inventory> inventory(WorkspaceKey key) {
        return view(key).map(workspaces::inventory);
    }

    /** How many keys each segment has where. */
    public Outcome<List<SegmentSize>> segmentSizes(WorkspaceKey key) {
        return view(key).map(workspace -> workspaces.segmentSizes(workspace.id()));
    }

    /** All keys of a segment in an environment, none where it is not set up there. */
    public Outcome<SegmentKeys> segmentKeys(WorkspaceKey key, String segment, String environment) {
        SegmentKeys none = new SegmentKeys(environment, segment, List.of());
        return view(key)
                .map(workspace ->
                        workspaces.segmentKeys(workspace.id(), segment, environment).orElse(none));
    }

    /** Some of the keys, in order. */
    public Outcome<List<String>> segmentKeys(WorkspaceKey key, KeyQuery query, Window window) {
        return view(key).map(workspace -> workspaces.segmentKeys(workspace.id(), query, window));
    }

    /** How many keys the query finds. */
    public Outcome<Integer> countSegmentKeys(WorkspaceKey key, KeyQuery query) {
        return view(key).map(workspace -> workspaces.countSegmentKeys(workspace.id(), query));
    }

    private Outcome<Workspace> view(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW);
    }
}
