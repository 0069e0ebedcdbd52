package io.colorguard.workspace.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceDirectory;
import io.colorguard.workspace.domain.WorkspaceName;
import io.colorguard.workspace.domain.Workspaces;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The door of every workspace: who may not see it learns nothing of it (IDN-3). */
@Service
public class WorkspaceAccess {

    private final WorkspaceDirectory directory;
    private final Workspaces workspaces;
    private final CurrentUser user;
    private final Tenancy tenancy;

    WorkspaceAccess(
            WorkspaceDirectory directory,
            Workspaces workspaces,
            CurrentUser user,
            Tenancy tenancy) {
        this.directory = directory;
        this.workspaces = workspaces;
        this.user = user;
        this.tenancy = tenancy;
    }

    /** The workspace, for somebody who may do this in it; the transaction is then its own. */
    @Transactional(readOnly = true)
    public Outcome<Workspace> enter(WorkspaceKey key, Permission permission) {
        return admitted(key, permission).map(workspaces::open);
    }

    /** The same by the key as an address or request writes it, whatever that is. */
    @Transactional(readOnly = true)
    public Outcome<Workspace> enter(String key, Permission permission) {
        return WorkspaceKey.isValid(key)
                ? enter(new WorkspaceKey(key), permission)
                : Outcome.refused(missing());
    }

    /**
     * The same for one transaction at a time, so that what is checked still holds when it is
     * written.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Outcome<Workspace> enterAlone(WorkspaceKey key, Permission permission) {
        return admitted(key, permission)
                .ifDone(name -> workspaces.lock(name.id()))
                .map(name -> workspaces.find(name.id()).orElseThrow());
    }

    /** The workspaces in which the person has a role, by name. */
    public List<WorkspaceName> visible() {
        return directory.list().stream()
                .filter(workspace -> !user.rolesIn(workspace.key()).isEmpty())
                .toList();
    }

    private Outcome<WorkspaceName> admitted(WorkspaceKey key, Permission permission) {
        if (user.rolesIn(key).isEmpty()) {
            return Outcome.refused(missing());
        }
        return directory
                .find(key)
                .map(name -> permit(name, permission))
                .orElseGet(() -> Outcome.refused(missing()));
    }

    private Outcome<WorkspaceName> permit(WorkspaceName name, Permission permission) {
        if (!user.may(permission, name.key())) {
            return Outcome.refused(forbidden(permission));
        }
        tenancy.bind(name.id());
        return Outcome.done(name);
    }

    static Refusal missing() {
        return Refusal.notFound("workspace.refusal.missing");
    }

    static Refusal forbidden(Permission permission) {
        List<Role> holders = permission.holders().stream().sorted().toList();
        return Refusal.forbidden("IDN-2", "identity.refusal.permission", holders);
    }
}
