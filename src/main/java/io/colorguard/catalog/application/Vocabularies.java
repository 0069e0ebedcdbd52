package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.Vocabulary;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The names that flags of a workspace may use; for those who have entered it already. */
@Component
@Transactional(readOnly = true)
public class Vocabularies {

    private final Workspaces workspaces;

    Vocabularies(Workspaces workspaces) {
        this.workspaces = workspaces;
    }

    public Vocabulary of(Workspace workspace) {
        Inventory inventory = workspaces.inventory(workspace);
        return Vocabulary.of(workspace, inventory.attributes(), inventory.segments());
    }
}
