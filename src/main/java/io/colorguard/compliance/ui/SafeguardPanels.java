package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.AnchorTarget;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.application.SafeguardDesk;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.EmptyState;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.ReasonDialog;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.RelativeTime;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.Toast;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A panel for each way a flag is safeguarded, with what may be done to it. */
final class SafeguardPanels extends Composite<Div> {

    private static final String REASON = "safeguards-readonly";

    private final SafeguardDesk desk;
    private final WorkspaceKey workspace;
    private final FlagKey flag;
    private final Clock clock;
    private final List<Refusal> against;

    SafeguardPanels(SafeguardDesk desk, WorkspaceKey workspace, FlagKey flag, Clock clock) {
        this.desk = desk;
        this.workspace = workspace;
        this.flag = flag;
        this.clock = clock;
        this.against = desk.whyNot(workspace, flag);
        getContent().addClassName("stack");
        draw();
    }

    private void draw() {
        getContent().removeAll();
        switch (desk.find(workspace, flag)) {
            case Outcome.Done<Map<Kind, Safeguard>>(var found) -> draw(found);
            case Outcome.Refused<Map<Kind, Safeguard>>(var reasons) ->
                    getContent().add(Note.refused(reasons));
        }
    }

    private void draw(Map<Kind, Safeguard> found) {
        if (!against.isEmpty()) {
            Span reason = new Span(Refusals.text(against));
            reason.setId(REASON);
            getContent().add(Note.of(Look.INFO, reason));
        }
        for (Kind kind : Kind.values()) {
            getContent().add(panel(kind, found.get(kind)));
        }
    }

    private Panel panel(Kind kind, @Nullable Safeguard standing) {
        Panel panel = new Panel(text(kind, "title"));
        if (standing == null) {
            return panel.beside(
                            StateBadge.of(
                                    Look.ATTENTION, getTranslation("compliance.safeguard.missing")))
                    .body(
                            new EmptyState(
                                    kind == Kind.ROLLBACK ? Glyph.UNDO : Glyph.PULSE,
                                    text(kind, "empty"),
                                    text(kind, "why"),
                                    writing(kind, "write", Glyph.PLUS, null)));
        }
        return panel.beside(StateBadge.of(Look.OK, getTranslation("compliance.safeguard.written")))
                .end(writing(kind, "edit", Glyph.EDIT, standing), removal(kind))
                .padded(words(standing), origin(standing));
    }

    private Component words(Safeguard standing) {
        Div words = new Div(standing.words());
        words.addClassName("said");
        URI link = standing.link();
        return link == null ? words : Columns.stack(words, link(link));
    }

    private static Anchor link(URI address) {
        Anchor link = new Anchor(address.toString(), address.toString(), AnchorTarget.BLANK);
        link.getElement().setAttribute("rel", "noopener noreferrer");
        link.setRouterIgnore(true);
        return link;
    }

    private Component origin(Safeguard standing) {
        Div origin =
                Columns.row(
                        new PersonChip(standing.by().displayName()),
                        new RelativeTime(standing.at(), clock));
        origin.addClassNames("sm", "muted");
        return origin;
    }

    private RefusableButton writing(
            Kind kind, String verb, Glyph glyph, @Nullable Safeguard standing) {
        return refusable(
                verb,
                kind,
                glyph,
                () ->
                        new SafeguardDialog(
                                        text(kind, "title"),
                                        wanted -> desk.write(workspace, flag, kind, wanted),
                                        _ -> done("compliance.safeguard.saved"))
                                .editing(standing)
                                .open());
    }

    private RefusableButton removal(Kind kind) {
        return refusable(
                "remove",
                kind,
                Glyph.TRASH,
                () ->
                        new ReasonDialog(
                                        "compliance.safeguard.remove",
                                        text(kind, "title"),
                                        why -> desk.remove(workspace, flag, kind, why),
                                        () -> done("compliance.safeguard.removed"))
                                .atMost(Evidence.LONGEST_TEXT)
                                .open());
    }

    private RefusableButton refusable(String verb, Kind kind, Glyph glyph, Runnable action) {
        RefusableButton button =
                new RefusableButton(getTranslation("compliance.safeguard." + verb), glyph, action);
        button.getElement()
                .setAttribute(
                        "aria-label",
                        getTranslation("compliance.safeguard." + verb)
                                + ": "
                                + text(kind, "title"));
        return against.isEmpty() ? button : button.refuse(REASON);
    }

    private void done(String key) {
        Toast.done(getTranslation(key));
        draw();
    }

    private String text(Kind kind, String part) {
        return getTranslation(
                "compliance.safeguard." + kind.name().toLowerCase(Locale.ROOT) + "." + part);
    }
}
