package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.Route;
import io.colorguard.approval.application.DutyRoster;
import io.colorguard.approval.domain.Duties;
import io.colorguard.approval.domain.Duties.Post;
import io.colorguard.approval.domain.Duties.Staffing;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.shell.WorkspaceView;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Crumb;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.StateBadge;
import io.colorguard.uikit.TierMarker;
import io.colorguard.workspace.domain.Tier;
import jakarta.annotation.security.PermitAll;
import java.util.Collection;
import java.util.List;

/** Who could act alone, and which gates too few could let pass, by the roles held now (APR-17). */
@Route("w/:ws/policies/duties")
@PermitAll
class DutiesView extends WorkspaceView {

    private final DutyRoster roster;

    DutiesView(DutyRoster roster) {
        this.roster = roster;
    }

    @Override
    protected void show(WorkspaceKey workspace, BeforeEnterEvent event) {
        roster.inForce(workspace)
                .ifDone(this::draw)
                .ifRefused(reasons -> add(Note.refused(reasons)));
    }

    private void draw(Duties duties) {
        header(
                        getTranslation("approval.ui.duties"),
                        new Crumb(
                                getTranslation("approval.ui.policies"),
                                WorkspaceParameter.href(workspace(), "policies")))
                .sub(getTranslation("approval.ui.duties.sub", duties.policy().version()));
        fromAddress("flag")
                .filter(FlagKey::isValid)
                .map(FlagKey::new)
                .ifPresent(flag ->
                        roster.of(workspace(), flag, Tier.PRODUCTION)
                                .ifDone(post -> add(answer(flag.value(), post.alone())))
                                .ifRefused(reasons -> add(Note.refused(reasons))));
        add(Columns.stack(alone(duties), gates(duties), besides(duties)));
    }

    /** Who could bring one flag to production alone. */
    private Note answer(String flag, List<Person> alone) {
        return alone.isEmpty()
                ? Note.of(Look.OK, getTranslation("approval.ui.duties.flag.nobody", flag))
                : Note.of(
                        Look.BLOCKED,
                        getTranslation("approval.ui.duties.flag.alone", flag, names(alone)));
    }

    private Panel alone(Duties duties) {
        List<Post> posts =
                duties.posts().stream().filter(post -> post.tier() == Tier.PRODUCTION).toList();
        DataTable table =
                new DataTable(
                        getTranslation("approval.ui.duties.alone"),
                        getTranslation("approval.ui.policy.category"),
                        getTranslation("approval.ui.duties.asks"),
                        getTranslation("approval.ui.duties.could"));
        for (Post post : posts) {
            Component could =
                    post.alone().isEmpty()
                            ? StateBadge.inline(
                                    Look.OK, getTranslation("approval.ui.duties.nobody"))
                            : new Span(
                                    StateBadge.inline(
                                            Look.BLOCKED,
                                            getTranslation(
                                                    "approval.ui.duties.people",
                                                    post.alone().size())),
                                    new Span(" " + names(post.alone())));
            table.row(
                    new Span(Words.of(post.row())),
                    new Span(PolicyDifferences.asked(post.requirement())),
                    could);
        }
        return new Panel(getTranslation("approval.ui.duties.alone")).body(table);
    }

    private Panel gates(Duties duties) {
        DataTable table =
                new DataTable(
                        getTranslation("approval.ui.duties.gates"),
                        getTranslation("approval.ui.policy.category"),
                        getTranslation("approval.ui.policy.tier"),
                        getTranslation("approval.ui.duties.asks"),
                        getTranslation("approval.ui.duties.staffing"),
                        getTranslation("approval.ui.duties.judges"));
        for (Post post : duties.posts()) {
            table.row(
                    new Span(Words.of(post.row())),
                    new TierMarker(Words.look(post.tier()), Words.of(post.tier())),
                    new Span(PolicyDifferences.asked(post.requirement())),
                    staffing(post.staffing()),
                    new Span(judges(post)));
        }
        return new Panel(getTranslation("approval.ui.duties.gates")).body(table);
    }

    /** Where nobody is asked, nobody is missing. */
    private String judges(Post post) {
        return post.staffing() == Staffing.ASKS_NOBODY ? "–" : names(post.judges());
    }

    private Panel besides(Duties duties) {
        return new Panel(getTranslation("approval.ui.duties.besides"))
                .padded(
                        new Paragraph(
                                getTranslation(
                                        "approval.ui.duties.breakers", names(duties.breakers()))),
                        new Paragraph(
                                getTranslation(
                                        "approval.ui.duties.adopters", names(duties.adopters()))));
    }

    private StateBadge staffing(Staffing staffing) {
        Look look =
                switch (staffing) {
                    case ASKS_NOBODY -> Look.NEUTRAL;
                    case NOBODY -> Look.BLOCKED;
                    case JUST_ENOUGH -> Look.ATTENTION;
                    case ENOUGH -> Look.OK;
                };
        return StateBadge.inline(
                look, getTranslation("approval.ui.duties.staffing." + Words.lower(staffing)));
    }

    private String names(Collection<Person> people) {
        return people.isEmpty() ? getTranslation("approval.ui.duties.nobody") : Words.names(people);
    }
}
