package io.colorguard.access.ui;

import com.vaadin.flow.component.html.Div;
import io.colorguard.identity.domain.AccessBook.SignIn;
import io.colorguard.identity.domain.PortalSession.End;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The last sign-ins and what became of each. */
final class SignInsPanel extends Div {

    private final transient Clock clock;

    SignInsPanel(Clock clock) {
        this.clock = clock;
    }

    SignInsPanel show(List<SignIn> signIns) {
        String title = getTranslation("access.tab.sign_ins");
        if (signIns.isEmpty()) {
            add(
                    new EmptyState(
                            Glyph.HISTORY,
                            getTranslation("access.sign_ins.empty"),
                            getTranslation("access.sign_ins.empty.text")));
            return this;
        }
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("access.person"),
                        getTranslation("access.at"),
                        getTranslation("access.sign_on"),
                        getTranslation("access.address"),
                        getTranslation("access.became"));
        signIns.forEach(signIn ->
                table.row(
                        SessionsPanel.person(signIn.session()),
                        new RelativeTime(signIn.session().begunAt(), clock),
                        SessionsPanel.proof(signIn.session(), clock),
                        SessionsPanel.address(signIn.session()),
                        state(signIn)));
        add(new Panel(title).note(getTranslation("access.sign_ins.note")).body(table));
        return this;
    }

    private StateBadge state(SignIn signIn) {
        End why = signIn.endedBy();
        if (why == null) {
            boolean open = signIn.session().isHeld(clock.instant());
            return StateBadge.inline(
                    open ? Look.OK : Look.NEUTRAL,
                    getTranslation(open ? "access.ended.open" : "access.ended.lost"));
        }
        Look look = why == End.REVOKED ? Look.ATTENTION : Look.NEUTRAL;
        return StateBadge.inline(
                look, getTranslation("access.ended." + why.name().toLowerCase(Locale.ROOT)));
    }
}
