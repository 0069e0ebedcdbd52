package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.KnownFlags;
import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The names that flags of a workspace may use; for those who have entered it already. */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Vocabularies {

    private final Workspaces workspaces;
    private final FeatureFlags flags;

    Vocabularies(Workspaces workspaces, FeatureFlags flags) {
        this.workspaces = workspaces;
        this.flags = flags;
    }

    public Vocabulary of(Workspace workspace) {
        Inventory inventory = workspaces.inventory(workspace);
        return Vocabulary.of(workspace, inventory.attributes(), inventory.segments())
                .with(flags(workspace.id()));
    }

    /** The flags of the workspace that others may depend on. */
    public KnownFlags flags(WorkspaceId workspace) {
        return key ->
                flags.find(workspace, key)
                        .filter(flag -> !flag.isRemoved())
                        .map(ApprovedFlag::content);
    }
}
