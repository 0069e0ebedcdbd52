package io.colorguard.overview.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.ChangeSummary.GateLine;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.ui.Words;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import io.colorguard.overview.application.Overview;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.TierLook;
import io.colorguard.uikit.TierMarker;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** The changes that wait for the person who looks, oldest first. */
final class WaitingPanel extends Composite<Panel> {

    private final WorkspaceKey workspace;
    private final Set<Role> roles;
    private final Clock clock;
    private final Panel panel;

    WaitingPanel(Overview overview, Set<Role> roles, Clock clock) {
        this.workspace = overview.workspace().key();
        this.roles = roles;
        this.clock = clock;
        int total = overview.waiting().total();
        panel =
                new Panel(getTranslation("overview.waiting"))
                        .beside(Count.quiet(total))
                        .end(
                                new Anchor(
                                        WorkspaceParameter.href(workspace, "changes"),
                                        getTranslation("overview.waiting.all")));
        if (total == 0) {
            Paragraph nothing =
                    new Paragraph(
                            overview.reviews() == 0
                                    ? getTranslation("overview.waiting.nothing")
                                    : getTranslation(
                                            "overview.waiting.reviews", overview.reviews()));
            nothing.addClassName("muted");
            panel.padded(nothing);
        } else {
            panel.body(table(overview.waiting().lines()));
        }
    }

    @Override
    protected Panel initContent() {
        return panel;
    }

    WaitingPanel columns(int count) {
        panel.columns(count);
        return this;
    }

    private DataTable table(List<ChangeSummary> changes) {
        DataTable table =
                new DataTable(
                        getTranslation("overview.waiting"),
                        getTranslation("overview.column.age"),
                        getTranslation("overview.column.change"),
                        getTranslation("overview.column.environments"),
                        getTranslation("overview.column.risk"),
                        getTranslation("overview.column.gate"));
        changes.forEach(change ->
                table.row(
                        age(Since.of(change)),
                        change(change),
                        environments(change),
                        risk(change.classification().risk()),
                        gate(change)));
        return table;
    }

    private Span age(Since since) {
        Span age = new Span(Moments.duration(since.age(clock), getLocale()));
        age.addClassNames("nowrap", since.isLong(clock) ? "attention" : "muted");
        age.getElement().setAttribute("title", Moments.exact(since.at(), getLocale()));
        return age;
    }

    private Component change(ChangeSummary change) {
        String given = change.wording().title();
        String title =
                given.isEmpty()
                        ? getTranslation(
                                "approval.title." + Words.lower(change.kind()),
                                change.flag().value())
                        : given;
        String id = change.id().toString();
        Anchor link = new Anchor(WorkspaceParameter.href(workspace, "changes", id), title);
        link.addClassName("medium");
        return DataTable.twoLines(link, id + " · " + change.author().displayName());
    }

    private Component environments(ChangeSummary change) {
        return Columns.row(
                open(change).stream()
                        .map(gate ->
                                TierMarker.letter(
                                        TierLook.valueOf(gate.tier().name()), gate.environment()))
                        .toArray(Component[]::new));
    }

    private StateBadge risk(Risk risk) {
        return StateBadge.plain(
                risk == Risk.HIGH ? Look.ATTENTION : Look.NEUTRAL,
                getTranslation("overview.risk." + Words.lower(risk)));
    }

    private Component gate(ChangeSummary change) {
        Level level =
                open(change).stream()
                        .map(GateLine::level)
                        .filter(this::isMine)
                        .max(Comparator.naturalOrder())
                        .orElse(Level.PEER_REVIEW);
        Glyph sign = level == Level.MANAGEMENT_APPROVAL ? Glyph.LOCK : Glyph.PEER;
        StateBadge gate =
                StateBadge.inline(
                        Look.NEUTRAL, sign, getTranslation("overview.gate." + level.word()));
        gate.addClassNames("nowrap", "muted");
        return gate;
    }

    private boolean isMine(Level level) {
        Permission needed =
                level == Level.MANAGEMENT_APPROVAL
                        ? Permission.CHANGE_APPROVE
                        : Permission.CHANGE_REVIEW;
        return roles.stream().anyMatch(needed::isHeldBy);
    }

    private static List<GateLine> open(ChangeSummary change) {
        return change.gates().stream().filter(gate -> gate.state() == Gate.State.OPEN).toList();
    }
}
