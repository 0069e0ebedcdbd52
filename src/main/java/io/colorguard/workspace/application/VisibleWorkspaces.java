package io.colorguard.workspace.application;

import io.colorguard.shell.WorkspaceChoice;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells the frame which workspaces a person may see (IDN-3). */
@Component
class VisibleWorkspaces implements WorkspaceChoice {

    private final WorkspaceAccess access;

    VisibleWorkspaces(WorkspaceAccess access) {
        this.access = access;
    }

    @Override
    public List<Choice> visible() {
        return access.visible().stream()
                .map(workspace -> new Choice(workspace.key(), workspace.name()))
                .toList();
    }
}
