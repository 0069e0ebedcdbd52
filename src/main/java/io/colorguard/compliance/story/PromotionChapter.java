package io.colorguard.compliance.story;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.CriterionState.Finding;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.compliance.story.Story.Chapter;
import java.math.BigDecimal;
import java.util.List;

/** What a promotion was judged by, and what says so of each criterion (PRO-3, PRO-4). */
final class PromotionChapter {

    private PromotionChapter() {}

    static Chapter of(ChangeEvidence evidence, Tongue tongue) {
        Sheet sheet = new Sheet(tongue, "promotion");
        evidence.dossier()
                .promotion()
                .ifPresentOrElse(
                        it -> criteria(sheet, tongue, it), () -> sheet.sentence("promotion.none"));
        sheet.table(
                "promotion.entries",
                evidence.entries().stream()
                        .filter(Entry.OfCriterion.class::isInstance)
                        .map(it -> new EntryWords(tongue, evidence.dossier()).row(it))
                        .toList(),
                "checklist.when",
                "checklist.said",
                "checklist.shown");
        return sheet.done();
    }

    private static void criteria(Sheet sheet, Tongue tongue, Promotion promotion) {
        sheet.sentence("promotion.opens", tongue.word("shell.tier", promotion.opens()))
                .sentence("promotion.judged", promotion.now())
                .table(
                        "promotion.criteria",
                        promotion.criteria().stream()
                                .map(it -> criterion(tongue, promotion, it))
                                .toList(),
                        "promotion.criterion",
                        "promotion.asks",
                        "promotion.state");
    }

    private static List<String> criterion(Tongue tongue, Promotion promotion, Criterion criterion) {
        BigDecimal asked = promotion.terms().asks(criterion);
        String word = criterion.word();
        return List.of(
                tongue.say("approval.criterion." + word),
                asked == null
                        ? tongue.tell("none")
                        : tongue.say("approval.criterion.asks." + word, asked),
                state(tongue, promotion.state(criterion)));
    }

    private static String state(Tongue tongue, CriterionState state) {
        return switch (state) {
            case CriterionState.Met(var record) -> found(tongue, "met", record);
            case CriterionState.Unmet(var record) -> found(tongue, "unmet", record);
            case CriterionState.Unknown _ -> tongue.tell("criterion.unknown");
            case CriterionState.Attested(var said) ->
                    tongue.tell("criterion.attested", said.note().by(), said.note().at());
            case CriterionState.Waived(var said, var otherwise) ->
                    tongue.tell(
                            "criterion.waived",
                            said.note().by(),
                            said.note().at(),
                            state(tongue, otherwise));
        };
    }

    private static String found(Tongue tongue, String word, Finding finding) {
        return tongue.tell(
                "criterion." + word,
                tongue.say("compliance.finding." + finding.key(), finding.arguments().toArray()));
    }
}
