package io.colorguard.approval.api;

import io.colorguard.approval.api.PolicyAnswer.DifferenceAnswer;
import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.TermChange;
import io.colorguard.shared.Word;
import io.colorguard.workspace.domain.Tier;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a policy asks beside its matrices, as the API tells it. */
final class TermsJson {

    private TermsJson() {}

    static CheckpointsJson of(CheckpointLists lists) {
        return CheckpointsJson.of(lists);
    }

    static Map<String, CriteriaJson> of(PromotionCriteria criteria) {
        Map<String, CriteriaJson> tiers = new LinkedHashMap<>();
        tiers.put(Word.of(Tier.STAGING), CriteriaJson.of(criteria.staging()));
        tiers.put(Word.of(Tier.PRODUCTION), CriteriaJson.of(criteria.production()));
        return tiers;
    }

    static DifferenceAnswer difference(TermChange.OfPoint change) {
        Checkpoint point = change.after() == null ? change.before() : change.after();
        String list = change.row() == null ? "" : Word.of(change.row()) + ".";
        return new DifferenceAnswer(
                "checkpoints",
                list + Objects.requireNonNull(point).key(),
                Word.of(Tier.PRODUCTION),
                phase(change.before()),
                phase(change.after()),
                null,
                null,
                Word.of(change.direction()));
    }

    private static @Nullable String phase(@Nullable Checkpoint point) {
        return point == null ? null : point.phase().word();
    }

    static DifferenceAnswer difference(TermChange.OfCriterion change) {
        return new DifferenceAnswer(
                "promotions",
                change.criterion().word(),
                Word.of(change.opens()),
                plain(change.before()),
                plain(change.after()),
                null,
                null,
                Word.of(change.direction()));
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }
}
