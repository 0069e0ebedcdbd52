package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Note;
import java.time.Clock;
import java.util.List;
import java.util.Locale;

/** The emergencies that nobody else has looked at yet, in red, the first due first (APR-11). */
public final class OwedReviews {

    private OwedReviews() {}

    /** A card for each; each leads to the page on which it is reviewed. */
    public static Div cards(
            WorkspaceKey workspace, List<BreakGlass> owed, Clock clock, Locale locale) {
        Div cards =
                Columns.stack(
                        owed.stream()
                                .map(glass -> card(workspace, glass, clock, locale))
                                .toArray(Component[]::new));
        cards.addClassName("problems");
        return cards;
    }

    private static Component card(
            WorkspaceKey workspace, BreakGlass glass, Clock clock, Locale locale) {
        boolean late = glass.isLate(clock.instant());
        Span title =
                Words.styled(
                        translate(late ? "approval.ui.owed.late" : "approval.ui.owed"), "medium");
        Anchor change =
                new Anchor(Addresses.read(workspace, glass.change()), glass.change().toString());
        Div head =
                new Div(
                        title,
                        Words.mono(glass.flag().value()),
                        new Span(glass.environment()),
                        new Span(translate("approval.ui.glass.action." + glass.action().word())),
                        change);
        head.addClassNames("row", "wrap");
        Div words =
                new Div(
                        translate(
                                "approval.ui.owed.words",
                                glass.by().displayName(),
                                Moments.relative(glass.at(), clock.instant(), locale),
                                glass.cause().incident(),
                                glass.cause().reason()));
        Div due =
                new Div(
                        translate(
                                late ? "approval.ui.owed.since" : "approval.ui.owed.due",
                                Moments.minute(glass.due(), locale)));
        due.addClassName("xs");
        Note note = Note.of(Look.BLOCKED, head, words, due);
        note.getElement().setAttribute("role", "alert");
        return note.end(
                new Anchor(
                        Addresses.read(workspace, glass.change()),
                        translate("approval.ui.owed.open")));
    }
}
