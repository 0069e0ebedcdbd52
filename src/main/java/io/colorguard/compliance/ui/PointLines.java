package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.compliance.application.DossierReading;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.ChecklistRules;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.PointState;
import io.colorguard.compliance.domain.PointState.NotApplicable;
import io.colorguard.compliance.domain.PointState.Open;
import io.colorguard.identity.Person;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Checkpoints as lines: how each stands, what shows it, and what the reader may do (CMP-3). */
record PointLines(DossierReading reading, Checklist list, CheckDialogs dialogs, Clock clock) {

    private static final String BUSINESS = "business_metrics";
    private static final int SHOWN = 5;

    CheckItem line(Checkpoint point) {
        PointState state = list.state(point);
        CheckItem item =
                switch (state) {
                    case Open it -> open(point, it);
                    case PointState.MetByRecord it -> recorded(point, it);
                    case PointState.MetByHand it -> shown(point, it.said());
                    case NotApplicable it -> leftOut(point, it);
                };
        if (point.key().equals(BUSINESS)) {
            measured(item);
        }
        reading.checklist().ifPresent(rules -> acts(item, point, state, rules));
        return item;
    }

    /** What was measured for the change, for whoever answers the point (CMP-5). */
    private void measured(CheckItem item) {
        List<Measurement> measured = reading.measured();
        ImpactWords words = new ImpactWords(UI.getCurrentOrThrow().getLocale());
        measured.stream().limit(SHOWN).forEach(it -> item.line(words.line(it.reading())));
        if (measured.size() > SHOWN) {
            item.line(translate("compliance.impact.others", measured.size() - SHOWN));
        }
    }

    private CheckItem open(Checkpoint point, Open open) {
        return switch (open.why()) {
            case UNANSWERED -> item(Look.NEUTRAL, Glyph.CIRCLE, point, "open");
            case NO_RECORD ->
                    item(
                                    Look.NEUTRAL,
                                    point.proof().isByHand() ? Glyph.CIRCLE : Glyph.LOCK,
                                    point,
                                    "open")
                            .line(translate("compliance.ui.no_record." + point.proof().word()));
            case CONTENT_CHANGED, REOPENED -> openAgain(point, open);
        };
    }

    private CheckItem openAgain(Checkpoint point, Open open) {
        CheckItem item = item(Look.ATTENTION, Glyph.UNDO, point, "open_again");
        return Optional.ofNullable(open.was())
                .map(was ->
                        item.line(
                                was instanceof Entry.Reopened it
                                        ? translate(
                                                "compliance.ui.point.reopened",
                                                name(it.note().by()),
                                                it.why())
                                        : translate(
                                                "compliance.ui.point.content",
                                                name(was.note().by()),
                                                was.note().content().abbreviated(),
                                                list.content().abbreviated())))
                .orElse(item);
    }

    private CheckItem recorded(Checkpoint point, PointState.MetByRecord met) {
        String words = met.record().words();
        CheckItem item =
                item(Look.OK, Glyph.OK, point, "met")
                        .beside(new Span(translate("compliance.ui.automatic")));
        return words.isEmpty()
                ? item.line(translate("compliance.ui.record." + point.proof().word() + ".alone"))
                : item.line(translate("compliance.ui.record." + point.proof().word(), words));
    }

    private CheckItem shown(Checkpoint point, Entry.Met said) {
        return item(Look.OK, Glyph.OK, point, "met")
                .beside(new Span(name(said.note().by()) + ", "), when(said))
                .line(dialogs.shown(said.evidence()));
    }

    private CheckItem leftOut(Checkpoint point, NotApplicable it) {
        Person officer = it.confirmedBy();
        CheckItem item =
                officer == null
                        ? item(Look.ATTENTION, Glyph.CLOCK, point, "unconfirmed")
                        : item(Look.WITHHELD, Glyph.NOT_APPLICABLE, point, "not_applicable");
        item.beside(new Span(name(it.said().note().by()) + ", "), when(it.said()))
                .line(Words.styled(it.said().why(), "said"));
        return officer == null
                ? item
                : item.line(translate("compliance.ui.point.confirmed", name(officer)));
    }

    private CheckItem item(Look look, Glyph glyph, Checkpoint point, String state) {
        return new CheckItem(look, glyph, Words.of(point))
                .state(look, translate("compliance.ui.point." + state));
    }

    /** What the rules would let the reader do; the service asks them again. */
    private void acts(CheckItem item, Checkpoint point, PointState state, ChecklistRules rules) {
        boolean free = rules.againstAnswering(point.key()).isEmpty();
        if (reading.signs() && state instanceof NotApplicable it && it.confirmedBy() == null) {
            rules.confirm(point.key())
                    .ifDone(_ ->
                            item.act(
                                    translate("compliance.ui.confirm"),
                                    () -> dialogs.confirm(point)));
        }
        if (!reading.answers() || !free) {
            return;
        }
        switch (state) {
            case Open _ ->
                    item.act(translate("compliance.ui.meet"), () -> dialogs.meet(point))
                            .act(
                                    translate("compliance.ui.leave_out"),
                                    () -> dialogs.leaveOut(point));
            case PointState.MetByHand _, NotApplicable _ ->
                    item.act(translate("compliance.ui.reopen"), () -> dialogs.reopen(point));
            case PointState.MetByRecord _ -> {
                // What the record shows nobody opens.
            }
        }
    }

    private RelativeTime when(Entry entry) {
        return new RelativeTime(entry.note().at(), clock);
    }

    private String name(Person person) {
        return person.id().equals(reading.speaker().person().id())
                ? translate("compliance.ui.you")
                : person.displayName();
    }
}
