package io.colorguard.compliance.api;

import io.colorguard.approval.domain.Checkpoint;
import io.colorguard.approval.domain.Phase;
import io.colorguard.compliance.domain.Checklist;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.compliance.domain.PointState;
import io.colorguard.identity.Person;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a change is checked at, as the API answers it (CMP-1 to CMP-4). */
@Schema(name = "Checklist")
record ChecklistAnswer(
        @Schema(
                        description =
                                "hash of what the change makes of production: what every word is about")
                String content,
        List<PhaseAnswer> phases) {

    /** A phase with its points. */
    @Schema(name = "ChecklistPhase")
    record PhaseAnswer(
            @Schema(allowableValues = {"pre_production", "deployment", "post_deployment"})
                    String phase,
            @Schema(allowableValues = {"open", "ready", "signed_off"}) String state,
            @Nullable String signedOffBy,
            @Nullable Instant signedOffAt,
            List<PointAnswer> checkpoints) {

        static PhaseAnswer of(Checklist list, Phase phase) {
            @Nullable Note signed = list.signOff(phase).map(Entry::note).orElse(null);
            return new PhaseAnswer(
                    phase.word(),
                    Word.of(list.state(phase)),
                    signed == null ? null : signed.by().userName(),
                    signed == null ? null : signed.at(),
                    list.list().of(phase).stream()
                            .map(point -> PointAnswer.of(point, list.state(point)))
                            .toList());
        }
    }

    /** A point with what holds of it. */
    @Schema(name = "ChecklistPoint")
    record PointAnswer(
            String key,
            @Schema(description = "empty for one of the strategy's") String title,
            @Schema(allowableValues = {"evidence", "verdicts", "rollback", "monitoring"})
                    String proof,
            @Schema(allowableValues = {"open", "met", "not_applicable"}) String state,
            @Schema(description = "why it is open, or does not apply") @Nullable String why,
            @Schema(description = "what a record shows, where no person does")
                    @Nullable String record,
            @Nullable EvidenceJson evidence,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String confirmedBy) {

        static PointAnswer of(Checkpoint point, PointState state) {
            return switch (state) {
                case PointState.Open open ->
                        of(point, "open", Word.of(open.why()), null, null, null, null);
                case PointState.MetByRecord met ->
                        of(point, "met", null, met.record().words(), null, null, null);
                case PointState.MetByHand(var said) ->
                        of(
                                point,
                                "met",
                                null,
                                null,
                                EvidenceJson.of(said.evidence()),
                                said.note(),
                                null);
                case PointState.NotApplicable(var said, var confirmed) ->
                        of(point, "not_applicable", said.why(), null, null, said.note(), confirmed);
            };
        }

        private static PointAnswer of(
                Checkpoint point,
                String state,
                @Nullable String why,
                @Nullable String record,
                @Nullable EvidenceJson evidence,
                @Nullable Note note,
                @Nullable Person confirmed) {
            return new PointAnswer(
                    point.key(),
                    point.title(),
                    point.proof().word(),
                    state,
                    why,
                    record,
                    evidence,
                    note == null ? null : note.by().userName(),
                    note == null ? null : note.at(),
                    confirmed == null ? null : confirmed.userName());
        }
    }

    static ChecklistAnswer of(Checklist list) {
        return new ChecklistAnswer(
                list.content().value(),
                Arrays.stream(Phase.values()).map(phase -> PhaseAnswer.of(list, phase)).toList());
    }
}
