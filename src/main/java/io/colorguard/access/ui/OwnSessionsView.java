package io.colorguard.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.WrappedHttpSession;
import io.colorguard.access.application.OwnSessions;
import io.colorguard.identity.HeldSession;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.PageHeader;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.Toast;
import jakarta.annotation.security.PermitAll;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The sessions open in one's own name: is there one that is nobody's? (IDN-13). */
@Route(OwnSessionsView.ADDRESS)
@PermitAll
class OwnSessionsView extends Main implements HasDynamicTitle {

    static final String ADDRESS = "sessions";

    private final OwnSessions own;
    private final Clock clock;
    private final Div list = new Div();

    OwnSessionsView(OwnSessions own, Clock clock) {
        this.own = own;
        this.clock = clock;
        addClassName("page");
        setId("main");
        getElement().setAttribute("tabindex", "-1");
        add(
                new PageHeader(getPageTitle())
                        .crumbs(Crumb.here(getPageTitle()))
                        .sub(getTranslation("access.own.sub")),
                list);
        draw();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.own.title");
    }

    private void draw() {
        Optional<UUID> here = here();
        List<PortalSession> sessions = own.list();
        DataTable table =
                new DataTable(
                        getPageTitle(),
                        getTranslation("access.address"),
                        getTranslation("access.since"),
                        getTranslation("access.sign_on"),
                        "");
        sessions.forEach(session ->
                table.row(
                        SessionsPanel.address(session),
                        new RelativeTime(session.begunAt(), clock),
                        SessionsPanel.proof(session, clock),
                        here.filter(session.id()::equals).isPresent() ? mark() : action(session)));
        Panel panel = new Panel(getPageTitle()).beside(Count.quiet(sessions.size())).body(table);
        if (here.isPresent() && sessions.size() > 1) {
            panel.end(
                    Buttons.quiet(
                            getTranslation("access.own.others"),
                            Glyph.SIGN_OUT,
                            () -> tell(own.endOthers(here.get()))));
        }
        list.removeAll();
        list.add(panel);
    }

    private Component mark() {
        return new Span(getTranslation("access.own.here"));
    }

    private Component action(PortalSession session) {
        return Buttons.quiet(
                getTranslation("access.session.verb"),
                Glyph.SIGN_OUT,
                () -> tell(own.end(session.id())));
    }

    private void tell(Outcome<List<UUID>> ended) {
        ended.ifDone(
                        ids -> {
                            Toast.done(getTranslation("access.own.done", ids.size()));
                            draw();
                        })
                .ifRefused(Toast::refused);
    }

    private static Optional<UUID> here() {
        return VaadinSession.getCurrent().getSession() instanceof WrappedHttpSession session
                ? HeldSession.of(session.getHttpSession())
                : Optional.empty();
    }
}
