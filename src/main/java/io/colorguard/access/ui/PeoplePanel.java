package io.colorguard.access.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.access.domain.AccessList;
import io.colorguard.access.domain.AccessList.Doubled;
import io.colorguard.access.domain.Clash;
import io.colorguard.identity.Grant;
import io.colorguard.identity.Role;
import io.colorguard.identity.RoleSource;
import io.colorguard.identity.domain.AccessBook.Holder;
import io.colorguard.identity.sso.RoleClaim;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.WorkspaceParameter;
import io.colorguard.uikit.Count;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PersonChip;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Who holds which role, through which group, and which roles should be two people's. */
final class PeoplePanel extends Div {

    /** A directory that was not read for longer is said to be late. */
    private static final Duration LATE = Duration.ofMinutes(2);

    private final transient Clock clock;

    PeoplePanel(Clock clock) {
        this.clock = clock;
        addClassName("stack");
    }

    PeoplePanel show(WorkspaceKey workspace, AccessList list) {
        add(source(list));
        List<Doubled> doubled = list.doubled();
        if (!doubled.isEmpty()) {
            add(clashes(workspace, doubled));
        }
        add(people(list));
        return this;
    }

    private Note source(AccessList list) {
        Instant read = list.readAt();
        if (list.source() != RoleSource.DIRECTORY) {
            String key = list.source().name().toLowerCase(Locale.ROOT);
            return Note.of(Look.INFO, getTranslation("access.source." + key));
        }
        if (read == null) {
            return Note.of(Look.ATTENTION, getTranslation("access.source.never"));
        }
        boolean late = read.plus(LATE).isBefore(clock.instant());
        return Note.of(
                late ? Look.ATTENTION : Look.INFO,
                new Span(getTranslation(late ? "access.source.late" : "access.source.directory")),
                new Span(" "),
                new RelativeTime(read, clock));
    }

    private Panel clashes(WorkspaceKey workspace, List<Doubled> doubled) {
        String title = getTranslation("access.clashes");
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("access.person"),
                        getTranslation("access.clashes.roles"),
                        getTranslation("access.clashes.why"));
        for (Doubled one : doubled) {
            for (Clash clash : one.clashes()) {
                table.row(
                        new PersonChip(one.person().displayName()),
                        new Span(role(clash.one()) + " + " + role(clash.other())),
                        new Span(getTranslation("access.clash." + reason(clash))));
            }
        }
        Anchor duties =
                new Anchor(
                        WorkspaceParameter.href(workspace, "policies", "duties"),
                        getTranslation("access.clashes.duties"));
        duties.addClassName("more");
        return new Panel(title).beside(Count.quiet(doubled.size())).end(duties).body(table);
    }

    private static String reason(Clash clash) {
        if (clash.one() == Role.API_CLIENT) {
            return "program";
        }
        if (clash.other() == Role.COMPLIANCE_OFFICER) {
            return "checks";
        }
        return clash.one() == Role.OPERATOR ? "breaks" : "proposes";
    }

    private Panel people(AccessList list) {
        String title = getTranslation("access.people");
        DataTable table =
                new DataTable(
                        title,
                        getTranslation("access.person"),
                        getTranslation("access.roles"),
                        getTranslation("access.why"));
        for (Holder holder : list.holders()) {
            List<Grant> grants =
                    holder.grants().stream()
                            .sorted(Comparator.comparing(PeoplePanel::order))
                            .toList();
            table.row(
                    DataTable.twoLines(
                            new PersonChip(holder.person().displayName()),
                            holder.person().userName()),
                    lines(grants.stream().map(this::words).toList(), "nowrap"),
                    why(list.source(), grants));
        }
        return new Panel(title).beside(Count.quiet(list.holders().size())).body(table);
    }

    private Component why(RoleSource source, List<Grant> grants) {
        return source == RoleSource.DEMO
                ? new Span(getTranslation("access.why.demo"))
                : lines(grants.stream().map(RoleClaim::group).toList(), "mono");
    }

    /** By role; of one role, that of every workspace first. */
    private static String order(Grant grant) {
        return grant.role().ordinal() + (grant.workspace() == null ? "a" : "b");
    }

    private String words(Grant grant) {
        String where = grant.workspace() == null ? "access.everywhere" : "access.here";
        return role(grant.role()) + " · " + getTranslation(where);
    }

    private String role(Role role) {
        return getTranslation("shell.role." + role.name().toLowerCase(Locale.ROOT));
    }

    private static Div lines(List<String> lines, String cssClass) {
        Div box = new Div();
        box.addClassNames("stack", "stack-1");
        box.add(
                lines.stream()
                        .map(line -> {
                            Span words = new Span(line);
                            words.addClassName(cssClass);
                            return new Div(words);
                        })
                        .toArray(Div[]::new));
        return box;
    }
}
