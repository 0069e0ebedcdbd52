package io.colorguard.compliance.api;

import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.domain.CriterionState;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.compliance.domain.Promotion;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a promotion is judged by, as the API answers it (PRO-1 to PRO-4). */
@Schema(name = "Promotion")
record PromotionAnswer(
        @Schema(description = "the tier that it opens") String opens,
        List<CriterionAnswer> criteria) {

    /** A criterion with what holds of it. */
    @Schema(name = "PromotionCriterion")
    record CriterionAnswer(
            @Schema(
                            allowableValues = {
                                "days_up",
                                "error_rate",
                                "performance",
                                "business_metrics",
                                "security_review",
                                "stakeholders"
                            })
                    String criterion,
            @Schema(description = "the number that is asked for, 1 where it is asked or not")
                    @Nullable BigDecimal asks,
            @Schema(allowableValues = {"met", "unmet", "unknown", "attested", "waived"})
                    String state,
            @Schema(description = "what a record found, in its own order") List<Object> record,
            @Nullable EvidenceJson evidence,
            @Schema(description = "why it was waived") @Nullable String why,
            @Nullable String by,
            @Nullable Instant at) {

        static CriterionAnswer of(Promotion promotion, Criterion criterion) {
            CriterionState state = promotion.state(criterion);
            @Nullable Note note = note(state);
            return new CriterionAnswer(
                    criterion.word(),
                    promotion.terms().asks(criterion),
                    word(state),
                    found(state),
                    state instanceof CriterionState.Attested(var said)
                            ? EvidenceJson.of(said.evidence())
                            : null,
                    state instanceof CriterionState.Waived(var said, _) ? said.why() : null,
                    note == null ? null : note.by().userName(),
                    note == null ? null : note.at());
        }

        private static String word(CriterionState state) {
            return switch (state) {
                case CriterionState.Met _ -> "met";
                case CriterionState.Unmet _ -> "unmet";
                case CriterionState.Unknown _ -> "unknown";
                case CriterionState.Attested _ -> "attested";
                case CriterionState.Waived _ -> "waived";
            };
        }

        private static List<Object> found(CriterionState state) {
            return switch (state) {
                case CriterionState.Met(var record) -> record.arguments();
                case CriterionState.Unmet(var record) -> record.arguments();
                case CriterionState.Waived(_, var otherwise) -> found(otherwise);
                case CriterionState.Unknown _, CriterionState.Attested _ -> List.of();
            };
        }

        private static @Nullable Note note(CriterionState state) {
            return switch (state) {
                case CriterionState.Attested(var said) -> said.note();
                case CriterionState.Waived(var said, _) -> said.note();
                case CriterionState.Met _, CriterionState.Unmet _, CriterionState.Unknown _ -> null;
            };
        }
    }

    static PromotionAnswer of(Promotion promotion) {
        return new PromotionAnswer(
                Word.of(promotion.opens()),
                promotion.criteria().stream()
                        .map(criterion -> CriterionAnswer.of(promotion, criterion))
                        .toList());
    }
}
