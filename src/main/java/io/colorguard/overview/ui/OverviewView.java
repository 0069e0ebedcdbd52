package io.colorguard.overview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.ui.OwedReviews;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.overview.application.Overview;
import io.colorguard.overview.application.OverviewDesk;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;

/** A workspace's first page: how its flags stand, what waits for me, what changed lately. */
@Route("w/:ws")
@PermitAll
class OverviewView extends WorkspaceView {

    private final OverviewDesk desk;
    private final CurrentUser user;
    private final Clock clock;

    OverviewView(OverviewDesk desk, CurrentUser user, Clock clock) {
        this.desk = desk;
        this.user = user;
        this.clock = clock;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        PageHeader header = header(getTranslation("overview.title"));
        desk.look(workspace)
                .ifDone(overview -> fill(header, overview))
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void fill(PageHeader header, Overview overview) {
        header.sub(summary(overview));
        if (mayPropose()) {
            header.actions(
                    Buttons.primaryLink(
                            getTranslation("overview.new_flag"), Glyph.PLUS, below("new-flag")));
        }
        Div lists =
                Columns.twelve(
                        new WaitingPanel(overview, user.rolesIn(workspace()), clock).columns(8),
                        new LatelyPanel(overview, clock).columns(4));
        lists.addClassName("first-phone");
        add(OwedReviews.cards(workspace(), overview.owed(), clock, getLocale()));
        add(Columns.stack(overview.flags() == 0 ? beginning() : pipeline(overview), lists));
    }

    private String summary(Overview overview) {
        String flags =
                getTranslation(
                        "overview.flags",
                        overview.flags(),
                        overview.workspace().environments().size());
        int waiting = overview.waiting().total();
        String mine = getTranslation("overview.waiting.count", waiting);
        String changes =
                overview.waiting().lines().stream()
                        .findFirst()
                        .map(Since::of)
                        .map(oldest ->
                                getTranslation(
                                        "overview.waiting.oldest",
                                        mine,
                                        oldest.words(clock, getLocale())))
                        .orElseGet(() -> getTranslation("overview.waiting.line", mine));
        return overview.reviews() == 0
                ? flags + " " + changes
                : String.join(
                        " ",
                        flags,
                        changes,
                        getTranslation("overview.waiting.owed", overview.reviews()));
    }

    private Panel pipeline(Overview overview) {
        return Panel.unheaded(getTranslation("overview.lifecycle")).body(new Pipeline(overview));
    }

    private Panel beginning() {
        EmptyState empty =
                new EmptyState(
                        Glyph.FLAG,
                        getTranslation("overview.empty"),
                        getTranslation(
                                mayPropose() ? "overview.empty.text" : "overview.empty.wait"));
        if (mayPropose()) {
            empty.add(
                    Columns.row(
                            Buttons.link(
                                    getTranslation("overview.new_flag"),
                                    Glyph.PLUS,
                                    below("new-flag")),
                            Buttons.link(
                                    getTranslation("overview.import"),
                                    Glyph.UPLOAD,
                                    below("import"))));
        }
        return Panel.unheaded(getTranslation("overview.lifecycle")).body(empty);
    }

    private boolean mayPropose() {
        return user.may(Permission.CHANGE_PROPOSE, workspace());
    }

    private String below(String page) {
        return WorkspaceParameter.href(workspace(), page);
    }
}
