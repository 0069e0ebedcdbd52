package io.colorguard.workspace.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import org.springframework.stereotype.Service;

/** The door of every workspace: who may not see it learns nothing of it (IDN-3). */
@Service
public class WorkspaceAccess {

    private final Workspaces workspaces;
    private final CurrentUser user;

    WorkspaceAccess(Workspaces workspaces, CurrentUser user) {
        this.workspaces = workspaces;
        this.user = user;
    }

    /** The workspace, for somebody who may do this in it. */
    public Outcome<Workspace> enter(WorkspaceKey key, Permission permission) {
        if (user.rolesIn(key).isEmpty()) {
            return Outcome.refused(missing());
        }
        return workspaces
                .find(key)
                .map(workspace -> permit(workspace, permission))
                .orElseGet(() -> Outcome.refused(missing()));
    }

    /** The same by the key as an address or request writes it, whatever that is. */
    public Outcome<Workspace> enter(String key, Permission permission) {
        return WorkspaceKey.isValid(key)
                ? enter(new WorkspaceKey(key), permission)
                : Outcome.refused(missing());
    }

    /** The workspaces in which the person has a role, by name. */
    public List<Workspace> visible() {
        return workspaces.list().stream()
                .filter(workspace -> !user.rolesIn(workspace.key()).isEmpty())
                .toList();
    }

    private Outcome<Workspace> permit(Workspace workspace, Permission permission) {
        return user.may(permission, workspace.key())
                ? Outcome.done(workspace)
                : Outcome.refused(forbidden(permission));
    }

    static Refusal missing() {
        return Refusal.notFound("workspace.refusal.missing");
    }

    static Refusal forbidden(Permission permission) {
        List<Role> holders = permission.holders().stream().sorted().toList();
        return Refusal.forbidden("IDN-2", "identity.refusal.permission", holders);
    }
}
