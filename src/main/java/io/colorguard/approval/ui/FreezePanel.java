package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freeze.State;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.Panel;
import io.colorguard.uikit.PlainList;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StateBadge;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** When no change takes effect: who declared it and who lifted it, and when (APR-9). */
final class FreezePanel {

    private final WorkspaceKey workspace;
    private final FreezeCalendar calendar;
    private final Clock clock;
    private final Locale locale;
    private final PlainList list = new PlainList();
    private boolean mayDeclare;
    private boolean mayLift;

    FreezePanel(WorkspaceKey workspace, FreezeCalendar calendar, Clock clock, Locale locale) {
        this.workspace = workspace;
        this.calendar = calendar;
        this.clock = clock;
        this.locale = locale;
    }

    /** For somebody who may do these things in the workspace. */
    FreezePanel may(CurrentUser user) {
        mayDeclare = user.may(Permission.WORKSPACE_EDIT, workspace);
        mayLift = user.may(Permission.FREEZE_LIFT, workspace);
        return this;
    }

    Panel draw() {
        Panel panel =
                new Panel(translate("approval.ui.freezes"))
                        .note(translate("approval.ui.freezes.note"));
        if (mayDeclare) {
            panel.end(
                    Buttons.quiet(
                            translate("approval.ui.freeze.add"),
                            Glyph.PLUS,
                            () -> new FreezeDialog(workspace, calendar, this::fill).open()));
        }
        fill();
        return panel.body(list);
    }

    private void fill() {
        list.removeAll();
        List<Freeze> known = calendar.list(workspace).find().orElse(List.of());
        if (known.isEmpty()) {
            list.item(Words.faint(translate("approval.ui.freezes.none")));
        }
        known.forEach(this::line);
    }

    private void line(Freeze freeze) {
        State state = freeze.state(clock.instant());
        Component words =
                PolicyPanels.described(
                        freeze.reason(), String.join(" · ", facts(freeze).toArray(String[]::new)));
        Span end = new Span(badge(state));
        end.addClassNames("end", "row", "row-2");
        if (state == State.COMING || state == State.RUNNING) {
            lift(freeze).ifPresent(end::add);
        }
        list.item(words, end);
    }

    private List<String> facts(Freeze freeze) {
        List<String> facts = new ArrayList<>();
        facts.add(freeze.sortedTiers().stream().map(Words::of).collect(Collectors.joining(", ")));
        facts.add(
                translate(
                        "approval.ui.freeze.when",
                        Moments.minute(freeze.begins(), locale),
                        Moments.minute(freeze.ends(), locale)));
        facts.add(translate("approval.ui.freeze.by", freeze.by().displayName()));
        Freeze.Lifting lifting = freeze.lifting();
        if (lifting != null) {
            facts.add(
                    translate(
                            "approval.ui.freeze.lifted.by",
                            lifting.by().displayName(),
                            Moments.minute(lifting.at(), locale),
                            lifting.reason()));
        }
        return facts;
    }

    private static StateBadge badge(State state) {
        Look look =
                switch (state) {
                    case RUNNING -> Look.BLOCKED;
                    case COMING -> Look.ATTENTION;
                    case OVER, LIFTED -> Look.NEUTRAL;
                };
        return StateBadge.of(look, translate("approval.ui.freeze.state." + Words.lower(state)));
    }

    /** For those who may lift freezes at all; refused to the wrong ones, it says why. */
    private Optional<Component> lift(Freeze freeze) {
        if (!mayLift) {
            return Optional.empty();
        }
        RefusableButton button =
                new RefusableButton(
                        translate("approval.ui.freeze.lift.verb"),
                        Glyph.LOCK,
                        () -> new FreezeLiftDialog(workspace, calendar, freeze, this::fill).open());
        List<Refusal> whyNot = calendar.whyNot(workspace, freeze.number());
        if (whyNot.isEmpty()) {
            return Optional.of(button);
        }
        Span why = Words.faint(Refusals.text(whyNot));
        why.setId("freeze-" + freeze.number() + "-why");
        return Optional.of(new Span(button.refuse(why.getId().orElseThrow()), why));
    }
}
