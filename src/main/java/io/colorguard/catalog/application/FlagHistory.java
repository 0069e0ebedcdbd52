package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagRevisions;
import io.colorguard.catalog.domain.FlagRevisions.StageEntry;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where revisions of a flag are compared (AUD-3). */
@Service
@Transactional(readOnly = true)
public class FlagHistory {

    private final WorkspaceAccess access;
    private final FlagRevisions revisions;

    FlagHistory(WorkspaceAccess access, FlagRevisions revisions) {
        this.access = access;
        this.revisions = revisions;
    }

    /**
     * A flag at two revisions.
     *
     * @param before null where it did not stand yet
     * @param after null where it stands no more
     * @param difference empty where nothing about it is different
     */
    public record Comparison(
            Workspace workspace,
            @Nullable FlagContent before,
            @Nullable FlagContent after,
            Difference difference) {}

    /** The stages the flag has been in, oldest first. */
    public Outcome<List<StageEntry>> stages(WorkspaceKey workspace, FlagKey key) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws -> revisions.stages(ws.id(), key));
    }

    /**
     * Compares what stood after two revisions.
     *
     * @param before an earlier revision, null for what {@code after} found
     */
    public Outcome<Comparison> compare(
            WorkspaceKey workspace, FlagKey key, @Nullable Long before, long after) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws -> compare(ws, key, before == null ? after - 1 : before, after));
    }

    private Comparison compare(Workspace workspace, FlagKey key, long before, long after) {
        FlagContent old = revisions.after(workspace.id(), key, before).orElse(null);
        FlagContent next = revisions.after(workspace.id(), key, after).orElse(null);
        return new Comparison(
                workspace, old, next, Difference.between(old, next, workspace.environments()));
    }
}
