package io.colorguard.access.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.access.application.AccessBoard;
import io.colorguard.access.application.RevocationDesk;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.domain.AccessBook.OwnedToken;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.PageTabs;
import io.colorguard.uikit.ReasonDialog;
import io.colorguard.uikit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who holds which role and why, who is inside, which programs come in (IDN-11). */
@Route("w/:ws/access")
@PermitAll
class AccessView extends WorkspaceView {

    private static final String PEOPLE = "people";
    private static final String SESSIONS = "sessions";
    private static final String PROGRAMS = "programs";
    private static final String SIGN_INS = "sign_ins";
    private static final Set<String> TABS = Set.of(PEOPLE, SESSIONS, PROGRAMS, SIGN_INS);

    private final AccessBoard board;
    private final RevocationDesk desk;
    private final CurrentUser user;
    private final Clock clock;
    private final Div content = new Div();

    AccessView(AccessBoard board, RevocationDesk desk, CurrentUser user, Clock clock) {
        this.board = board;
        this.desk = desk;
        this.user = user;
        this.clock = clock;
        content.addClassNames("stack");
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        header(getTranslation("access.title")).sub(getTranslation("access.sub"));
        String tab = fromAddress("tab").filter(TABS::contains).orElse(PEOPLE);
        add(Columns.stack(tabs(tab), content));
        draw(tab);
    }

    private PageTabs tabs(String open) {
        String href = WorkspaceParameter.href(workspace(), "access");
        PageTabs tabs = new PageTabs(getTranslation("access.title"), open);
        for (String tab : List.of(PEOPLE, SESSIONS, PROGRAMS, SIGN_INS)) {
            String address = tab.equals(PEOPLE) ? href : href + "?tab=" + tab;
            tabs.tab(tab, getTranslation("access.tab." + tab), address, null);
        }
        return tabs;
    }

    private void draw(String tab) {
        content.removeAll();
        switch (tab) {
            case SESSIONS -> sessions();
            case PROGRAMS -> programs();
            case SIGN_INS ->
                    board.signIns(workspace())
                            .ifDone(list -> content.add(new SignInsPanel(clock).show(list)))
                            .ifRefused(this::refuse);
            default ->
                    board.holders(workspace())
                            .ifDone(list ->
                                    content.add(new PeoplePanel(clock).show(workspace(), list)))
                            .ifRefused(this::refuse);
        }
    }

    private void sessions() {
        tellWhoMayEnd();
        board.sessions(workspace())
                .ifDone(list ->
                        content.add(new SessionsPanel(clock, revoking(this::end)).show(list)))
                .ifRefused(this::refuse);
    }

    private void programs() {
        tellWhoMayEnd();
        board.tokens(workspace())
                .ifDone(list ->
                        content.add(new TokensPanel(clock, revoking(this::take)).show(list)))
                .ifRefused(this::refuse);
        board.clients(workspace())
                .ifDone(list -> content.add(new ClientsPanel(clock).show(workspace(), list)))
                .ifRefused(this::refuse);
    }

    private boolean mayRevoke() {
        return user.may(Permission.ACCESS_REVOKE, workspace());
    }

    private void tellWhoMayEnd() {
        if (!mayRevoke()) {
            content.add(Note.of(Look.INFO, getTranslation("access.administrators")));
        }
    }

    private <T> @Nullable Consumer<T> revoking(Consumer<T> ask) {
        return mayRevoke() ? ask : null;
    }

    private void end(PortalSession session) {
        new ReasonDialog(
                        "access.session",
                        name(session.person()),
                        reason -> desk.endSession(workspace(), session.id(), reason),
                        () -> done(SESSIONS))
                .atMost(RevocationDesk.LONGEST_REASON)
                .open();
    }

    private void take(OwnedToken owned) {
        new ReasonDialog(
                        "access.token",
                        name(owned.owner()),
                        reason -> desk.takeToken(workspace(), owned.token().id(), reason),
                        () -> done(PROGRAMS))
                .atMost(RevocationDesk.LONGEST_REASON)
                .open();
    }

    private void done(String tab) {
        Toast.done(getTranslation("access.done." + tab));
        draw(tab);
    }

    private void refuse(List<Refusal> reasons) {
        content.add(Note.refused(reasons));
    }

    private static String name(Person person) {
        return person.displayName();
    }
}
