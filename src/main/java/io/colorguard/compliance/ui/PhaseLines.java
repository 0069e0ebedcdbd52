package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.application.DossierReading;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.compliance.domain.ChecklistRules;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.HashChip;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.Moments;
import io.colorguard.uikit.RefusableButton;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** What stands above and below the points of a phase: how far it is, and its sign-off (CMP-4). */
record PhaseLines(DossierReading reading, Checklist list, Phase phase, Clock clock) {

    Div head() {
        PhaseState state = list.state(phase);
        List<Checkpoint> points = list.list().of(phase);
        int closed = points.size() - list.open(phase).size();
        Div end =
                new Div(new Span(translate("compliance.ui.tally", closed, points.size()) + " · "));
        end.addClassName("end");
        end.add(stands(state));
        Div head = new Div(glyph(state).small().look(look(state)), new H3(Words.of(phase)), end);
        head.addClassName("phase");
        return head;
    }

    private Span stands(PhaseState state) {
        Span words = new Span();
        words.addClassName(look(state).name().toLowerCase(java.util.Locale.ROOT));
        Optional<Entry.SignedOff> signed = list.signOff(phase);
        if (state == PhaseState.SIGNED_OFF && signed.isPresent()) {
            Entry.Note note = signed.get().note();
            words.add(
                    new Span(translate("compliance.ui.signed_off", note.by().displayName()) + ", "),
                    new RelativeTime(note.at(), clock));
        } else {
            words.setText(
                    translate(
                            "compliance.ui.phase."
                                    + state.name().toLowerCase(java.util.Locale.ROOT)));
        }
        return words;
    }

    private static Look look(PhaseState state) {
        return switch (state) {
            case OPEN -> Look.NEUTRAL;
            case READY -> Look.INFO;
            case SIGNED_OFF -> Look.OK;
        };
    }

    private static Glyph glyph(PhaseState state) {
        return switch (state) {
            case OPEN -> Glyph.CIRCLE;
            case READY -> Glyph.EDIT;
            case SIGNED_OFF -> Glyph.OK;
        };
    }

    /** What became of an earlier sign-off, and the officer's button; empty where neither is. */
    Optional<Div> foot(CheckDialogs dialogs) {
        Div foot = new Div();
        foot.addClassNames("phase-foot", "row", "wrap");
        before().ifPresent(words -> foot.add(Words.styled(words, "xs", "attention")));
        reading.checklist()
                .filter(_ -> reading.signs())
                .ifPresent(rules -> offer(foot, rules, dialogs));
        if (phase == Phase.POST_DEPLOYMENT && list.state(phase) != PhaseState.SIGNED_OFF) {
            foot.add(Words.styled(due(), "xs", "faint"));
        }
        return Optional.of(foot).filter(it -> it.getComponentCount() > 0);
    }

    /** When it is due, and what that is counted from. */
    private String due() {
        return reading.dossier()
                .live()
                .map(live ->
                        translate(
                                live.reported()
                                        ? "compliance.ui.due.deployed"
                                        : "compliance.ui.due.approved",
                                Moments.exact(live.due(), UI.getCurrent().getLocale()),
                                Phase.DAYS_AFTER))
                .orElseGet(() -> translate("compliance.ui.due.after", Phase.DAYS_AFTER));
    }

    /** Why a sign-off that was given does not hold. */
    private Optional<String> before() {
        return list.entries().stream()
                .filter(Entry.OfPhase.class::isInstance)
                .map(Entry.OfPhase.class::cast)
                .filter(said -> said.phase() == phase)
                .reduce((_, later) -> later)
                .filter(_ -> list.signOff(phase).isEmpty())
                .map(said -> {
                    String name = said.note().by().displayName();
                    return switch (said) {
                        case Entry.SignOffWithdrawn it ->
                                translate("compliance.ui.withdrawn", name, it.why());
                        case Entry.SignedOff it when !it.note().content().equals(list.content()) ->
                                translate(
                                        "compliance.ui.signed_off.content",
                                        name,
                                        it.note().content().abbreviated(),
                                        list.content().abbreviated());
                        case Entry.SignedOff _ -> translate("compliance.ui.signed_off.void", name);
                    };
                });
    }

    private void offer(Div foot, ChecklistRules rules, CheckDialogs dialogs) {
        if (list.signOff(phase).isPresent()) {
            List<Refusal> against = rules.againstWithdrawing(phase);
            foot.add(
                    button(
                            translate("compliance.ui.withdraw"),
                            Glyph.UNDO,
                            () -> dialogs.withdraw(phase),
                            explained(foot, against)));
            return;
        }
        List<Refusal> against = rules.signOff(phase, list.content()).reasons();
        if (against.isEmpty()) {
            Span binds =
                    new Span(
                            new Span(translate("compliance.ui.sign_off.binds") + " "),
                            new HashChip(list.content().value()));
            binds.addClassNames("xs", "muted");
            foot.add(binds);
        }
        RefusableButton button =
                button(
                        translate("compliance.ui.sign_off"),
                        Glyph.EDIT,
                        () -> dialogs.signOff(phase, list.content()),
                        explained(foot, against));
        foot.add(against.isEmpty() ? button.primary() : button);
    }

    /** Says why not, and answers the id of what says so; empty where nothing does. */
    private String explained(Div foot, List<Refusal> against) {
        if (against.isEmpty()) {
            return "";
        }
        Span why = Words.styled(Refusals.text(against), "xs", "muted");
        why.setId("phase-why-" + phase.word());
        foot.add(why);
        return "phase-why-" + phase.word();
    }

    private RefusableButton button(String verb, Glyph glyph, Runnable action, String reasonId) {
        RefusableButton button = new RefusableButton(verb, glyph, action);
        button.addClassNames("btn-s", "end");
        button.getElement().setAttribute("aria-label", verb + ": " + Words.of(phase));
        return reasonId.isEmpty() ? button : button.refuse(reasonId);
    }
}
