package io.colorguard.audit.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Revisions as rows: who, what, on what, why, when; what changed is shown when asked for. */
public final class RevisionList extends Composite<PlainList> {

    private final WorkspaceKey workspace;
    private final Clock clock;
    private final Optional<RevisionDifference> differences;

    public RevisionList(
            WorkspaceKey workspace, Clock clock, Optional<RevisionDifference> differences) {
        this.workspace = workspace;
        this.clock = clock;
        this.differences = differences;
    }

    public void append(List<RevisionEntry> entries) {
        entries.forEach(entry -> getContent().item(row(entry), time(entry)));
    }

    private Component row(RevisionEntry entry) {
        Div sentence =
                new Div(
                        new PersonChip(entry.actor().displayName()),
                        new Span(getTranslation("audit.action." + entry.act().action())),
                        subject(entry));
        sentence.addClassName("sentence");
        Div row = new Div(sentence);
        row.addClassNames("grow", "stack", "stack-1");
        Optional.ofNullable(entry.act().reason()).ifPresent(reason -> row.add(quote(reason)));
        Div below = new Div(details(entry));
        below.addClassNames("row", "wrap", "xs", "muted");
        row.add(below);
        Optional.ofNullable(entry.act().flag())
                .flatMap(flag -> differences.map(shown -> changes(entry, flag, shown, below)))
                .ifPresent(row::add);
        return row;
    }

    private Component subject(RevisionEntry entry) {
        if (entry.act().flag() instanceof String flag) {
            return mono(new Anchor(WorkspaceParameter.href(workspace, "flags", flag), flag));
        }
        if (entry.act().subject().isPolicyChange()) {
            String id = entry.act().subject().key();
            return mono(
                    new Anchor(WorkspaceParameter.href(workspace, "policies", "changes", id), id));
        }
        Span key = new Span(entry.act().subject().key());
        key.addClassName("mono");
        return key;
    }

    private Component[] details(RevisionEntry entry) {
        Span number = new Span(getTranslation("audit.history.number", "" + entry.number()));
        Span source = new Span(getTranslation("audit.source." + entry.source().name()));
        if (entry.act().change() instanceof String change) {
            return new Component[] {change(entry, change), number, source};
        }
        return new Component[] {number, source};
    }

    /** What an import adopted is traced to the import, which has no page but this one. */
    private Component change(RevisionEntry entry, String change) {
        return mono(
                entry.act().subject().isImport()
                        ? new Anchor(
                                WorkspaceParameter.href(workspace, "history") + "?change=" + change,
                                change)
                        : new Anchor(
                                WorkspaceParameter.href(workspace, "changes", change), change));
    }

    /** A word in the line of details that opens what changed under it, and closes it again. */
    private Component changes(
            RevisionEntry entry, String flag, RevisionDifference shown, Div details) {
        Div place = new Div();
        place.getElement().setAttribute("aria-live", "polite");
        NativeButton asked = new NativeButton(getTranslation("audit.history.changed"));
        asked.addClassName("linklike");
        asked.getElement().setAttribute("aria-expanded", "false");
        asked.addClickListener(_ -> {
            boolean open = place.getChildren().findAny().isEmpty();
            asked.getElement().setAttribute("aria-expanded", Boolean.toString(open));
            place.removeAll();
            if (open) {
                place.add(
                        shown.between(workspace, flag, null, entry.number())
                                .orElseGet(this::unchanged));
            }
        });
        details.add(asked);
        return place;
    }

    private Component unchanged() {
        Span words = new Span(getTranslation("audit.history.unchanged"));
        words.addClassNames("xs", "muted");
        return words;
    }

    private static Component quote(String reason) {
        Span words = new Span("“" + reason + "”");
        words.addClassName("sm");
        return words;
    }

    private static Anchor mono(Anchor link) {
        link.addClassName("mono");
        return link;
    }

    private RelativeTime time(RevisionEntry entry) {
        RelativeTime time = new RelativeTime(entry.at(), clock);
        time.addClassNames("revision", "xs", "muted", "nowrap");
        return time;
    }
}
