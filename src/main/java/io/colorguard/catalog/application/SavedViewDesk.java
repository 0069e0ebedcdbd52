package io.colorguard.catalog.application;

import io.colorguard.catalog.domain.SavedView;
import io.colorguard.catalog.domain.SavedViews;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people keep searches of the list for themselves (CAT-5). */
@Service
public class SavedViewDesk {

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final SavedViews views;

    SavedViewDesk(WorkspaceAccess access, CurrentUser user, SavedViews views) {
        this.access = access;
        this.user = user;
        this.views = views;
    }

    /** The person's own views of a workspace. */
    @Transactional(readOnly = true)
    public Outcome<List<SavedView>> mine(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW).map(this::list);
    }

    /** Keeps a view, in place of the one of its name. */
    @Transactional
    public Outcome<SavedView> keep(WorkspaceKey workspace, SavedView view) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .flatMap(ws -> check(ws, view))
                .ifDone(ws -> views.put(ws.id(), user.require().id(), view))
                .map(_ -> view);
    }

    private Outcome<Workspace> check(Workspace workspace, SavedView view) {
        List<Refusal> reasons = view.check();
        if (!reasons.isEmpty()) {
            return Outcome.refused(reasons);
        }
        List<SavedView> kept = list(workspace);
        boolean another = kept.stream().noneMatch(it -> it.name().equals(view.name()));
        return another && kept.size() >= SavedView.MOST
                ? Outcome.refused(
                        Refusal.conflict("CAT-5", "catalog.refusal.view.many", SavedView.MOST))
                : Outcome.done(workspace);
    }

    @Transactional
    public Outcome<SavedView> remove(WorkspaceKey workspace, String name) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .flatMap(ws ->
                        list(ws).stream()
                                .filter(view -> view.name().equals(name))
                                .findFirst()
                                .map(view -> Outcome.done(remove(ws, view)))
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "catalog.refusal.view.missing", name))));
    }

    private SavedView remove(Workspace workspace, SavedView view) {
        views.remove(workspace.id(), user.require().id(), view.name());
        return view;
    }

    private List<SavedView> list(Workspace workspace) {
        return views.list(workspace.id(), user.require().id());
    }
}
