package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.application.DossierReading;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.CriterionState.Attested;
import io.colorguard.compliance.domain.CriterionState.Finding;
import io.colorguard.compliance.domain.CriterionState.Met;
import io.colorguard.compliance.domain.CriterionState.Unknown;
import io.colorguard.compliance.domain.CriterionState.Unmet;
import io.colorguard.compliance.domain.CriterionState.Waived;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.compliance.domain.PromotionRules;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;
import io.colorguard.uikit.RelativeTime;
import java.time.Clock;

/** Criteria as lines: how each stands, what says so, and what the reader may do (PRO-3, PRO-4). */
record CriterionLines(
        DossierReading reading, Promotion promotion, CheckDialogs dialogs, Clock clock) {

    CheckItem line(Criterion criterion) {
        CriterionState state = promotion.state(criterion);
        CheckItem item =
                switch (state) {
                    case Met it ->
                            item(Look.OK, Glyph.OK, criterion, "met").line(record(it.record()));
                    case Unmet it ->
                            item(Look.BLOCKED, Glyph.CANCEL, criterion, "unmet")
                                    .line(record(it.record()));
                    case Unknown _ ->
                            item(Look.ATTENTION, Glyph.HELP, criterion, "unknown")
                                    .line(translate("compliance.ui.criterion.unknown.text"));
                    case Attested it -> said(criterion, it.said());
                    case Waived it -> waived(criterion, it);
                };
        reading.promotion().ifPresent(rules -> acts(item, criterion, rules));
        return item;
    }

    private CheckItem said(Criterion criterion, Entry.Attested said) {
        return by(item(Look.OK, Glyph.USER, criterion, "attested"), said)
                .line(dialogs.shown(said.evidence()));
    }

    private CheckItem waived(Criterion criterion, Waived waived) {
        CheckItem item =
                by(item(Look.WITHHELD, Glyph.NOT_APPLICABLE, criterion, "waived"), waived.said())
                        .line(Words.styled(waived.said().why(), "said"));
        return switch (waived.otherwise()) {
            case Met it -> item.line(otherwise(record(it.record())));
            case Unmet it -> item.line(otherwise(record(it.record())));
            default -> item.line(otherwise(translate("compliance.ui.criterion.unknown.text")));
        };
    }

    private static String otherwise(String record) {
        return translate("compliance.ui.criterion.otherwise", record);
    }

    private CheckItem by(CheckItem item, Entry said) {
        return item.beside(
                new Span(said.note().by().displayName() + ", "),
                new RelativeTime(said.note().at(), clock));
    }

    private static String record(Finding finding) {
        return Words.of(finding);
    }

    private CheckItem item(Look look, Glyph glyph, Criterion criterion, String state) {
        String asks = Words.asks(criterion, promotion.terms().asks(criterion));
        return new CheckItem(look, glyph, Words.of(criterion), asks)
                .state(look, translate("compliance.ui.criterion." + state));
    }

    private void acts(CheckItem item, Criterion criterion, PromotionRules rules) {
        if (reading.answers() && rules.againstAttesting(criterion).isEmpty()) {
            item.act(translate("compliance.ui.attest"), () -> dialogs.attest(criterion));
        }
        boolean waivable =
                rules.againstWaiving(criterion).stream()
                        .allMatch(it -> it.kind() == Refusal.Kind.STEP_UP);
        if (reading.waives() && waivable) {
            item.act(translate("compliance.ui.waive"), () -> dialogs.waive(criterion));
        }
    }
}
