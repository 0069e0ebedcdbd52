package io.colorguard.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.domain.PortalSession;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Who is inside now: since when, how they proved who they are, and from where. */
final class SessionsPanel extends Div {

    /** From the proof at the provider to the session here. */
    private static final Duration AT_THE_DOOR = Duration.ofMinutes(1);

    private final transient Clock clock;
    private final transient @Nullable Consumer<PortalSession> end;

    /**
     * @param end ends one, null for whoever may not
     */
    SessionsPanel(Clock clock, @Nullable Consumer<PortalSession> end) {
        this.clock = clock;
        this.end = end;
    }

    SessionsPanel show(List<PortalSession> sessions) {
        String title = getTranslation("access.tab.sessions");
        if (sessions.isEmpty()) {
            add(
                    new EmptyState(
                            Glyph.USERS,
                            getTranslation("access.sessions.empty"),
                            getTranslation("access.sessions.empty.text")));
            return this;
        }
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("access.person"),
                        getTranslation("access.since"),
                        getTranslation("access.sign_on"),
                        getTranslation("access.address"),
                        "");
        sessions.forEach(session ->
                table.row(
                        person(session),
                        new RelativeTime(session.begunAt(), clock),
                        proof(session, clock),
                        address(session),
                        action(session)));
        add(new Panel(title).beside(Count.quiet(sessions.size())).body(table));
        return this;
    }

    /** Who is inside; it leads the card that a row becomes on a phone. */
    static Component person(PortalSession session) {
        return DataTable.twoLines(
                new PersonChip(session.person().displayName()), session.person().userName());
    }

    /** How somebody last proved who they are, and when, unless it was to come in. */
    static Component proof(PortalSession session, Clock clock) {
        SignOn signOn = session.signOn();
        String acr = signOn.acr();
        Span how = new Span(acr == null ? signOn.method() : signOn.method() + " · acr " + acr);
        return isOfEntry(session)
                ? how
                : new Span(new RelativeTime(signOn.at(), clock), new Span(" · "), how);
    }

    private static boolean isOfEntry(PortalSession session) {
        Duration apart = Duration.between(session.begunAt(), session.signOn().at()).abs();
        return apart.compareTo(AT_THE_DOOR) < 0;
    }

    static Span address(PortalSession session) {
        String known = session.address();
        Span address = new Span(known == null ? "–" : known);
        address.addClassName("mono");
        return address;
    }

    private Component action(PortalSession session) {
        Consumer<PortalSession> ask = end;
        return ask == null
                ? new Span()
                : Buttons.quiet(
                        getTranslation("access.session.verb"),
                        Glyph.SIGN_OUT,
                        () -> ask.accept(session));
    }
}
