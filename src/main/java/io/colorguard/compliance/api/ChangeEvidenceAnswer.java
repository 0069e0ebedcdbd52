package io.colorguard.compliance.api;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.compliance.story.ChangeEvidence;
import io.colorguard.compliance.story.ChangeEvidence.Definition;
import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All that the records hold of a change, as the API answers it (CMP-7). */
@Schema(name = "ChangeEvidence")
record ChangeEvidenceAnswer(
        String id,
        String workspace,
        String flag,
        @Schema(allowableValues = {"create", "edit", "stage", "remove", "emergency"}) String kind,
        String title,
        String reason,
        @Nullable Instant windowOpens,
        @Nullable Instant windowCloses,
        @Schema(description = "everybody who wrote its content, its author first")
                List<PersonAnswer> contributors,
        Instant createdAt,
        @Nullable Instant submittedAt,
        String state,
        Instant stateSince,
        int cycle,
        List<DefinitionAnswer> definitions,
        List<EvidenceGate> gates,
        List<EvidenceVerdict> verdicts,
        @Nullable ChecklistAnswer checklist,
        @Nullable PromotionAnswer promotion,
        @Schema(description = "all that was said to checklist and promotion, oldest first")
                List<EvidenceEntry> entries,
        @Nullable EmergencyOfChange emergency,
        List<EvidenceDelivery.Export> exports,
        List<EvidenceDelivery.Deployed> deployments,
        List<EvidenceTalk.Revision> revisions,
        List<EvidenceTalk.Comment> comments,
        @Schema(description = "the moment that all of this is as of") Instant at) {

    /** A person as their sign-on names them, with their names. */
    @Schema(name = "EvidencePerson")
    record PersonAnswer(String user, String name, String issuer, String subject) {

        static PersonAnswer of(Person person) {
            return new PersonAnswer(
                    person.userName(),
                    person.displayName(),
                    person.id().issuer(),
                    person.id().subject());
        }
    }

    /** A definition that the change writes anew. */
    @Schema(name = "EvidenceDefinition")
    record DefinitionAnswer(
            @Schema(description = "null for the flag itself") @Nullable String environment,
            String jsonBefore,
            String jsonAfter,
            String hclBefore,
            String hclAfter,
            @Schema(description = "SHA-256 of the canonical JSON after the change")
                    @Nullable String contentHash) {

        static DefinitionAnswer of(Definition it) {
            ContentHash hash = it.hash();
            return new DefinitionAnswer(
                    it.environment(),
                    it.json().before(),
                    it.json().after(),
                    it.hcl().before(),
                    it.hcl().after(),
                    hash == null ? null : hash.value());
        }
    }

    /** The emergency that made the change, and its review. */
    @Schema(name = "EvidenceEmergency")
    record EmergencyOfChange(
            String action,
            String environment,
            String bypassed,
            PersonAnswer by,
            Instant at,
            String reason,
            String incident,
            Instant reviewDue,
            @Nullable PersonAnswer reviewedBy,
            @Nullable Instant reviewedAt,
            @Nullable Boolean justified,
            @Nullable String words) {

        static EmergencyOfChange of(BreakGlass glass) {
            var review = glass.followUp();
            return new EmergencyOfChange(
                    glass.action().word(),
                    glass.environment(),
                    glass.asked().word(),
                    PersonAnswer.of(glass.by()),
                    glass.at(),
                    glass.cause().reason(),
                    glass.cause().incident(),
                    glass.due(),
                    review == null ? null : PersonAnswer.of(review.by()),
                    review == null ? null : review.at(),
                    review == null ? null : review.justified(),
                    review == null ? null : review.words());
        }
    }

    static ChangeEvidenceAnswer of(ChangeEvidence evidence) {
        ChangeRequest change = evidence.change();
        ReleaseWindow window = change.wording().window();
        BreakGlass glass = evidence.glass();
        return new ChangeEvidenceAnswer(
                change.id().toString(),
                evidence.workspace().key().value(),
                change.proposal().flag().value(),
                Word.of(change.proposal().kind()),
                change.wording().title(),
                change.wording().reason(),
                window == null ? null : window.opens(),
                window == null ? null : window.closes(),
                change.contributors().people().stream().map(PersonAnswer::of).toList(),
                change.createdAt(),
                change.submittedAt(),
                change.state().name().word(),
                change.state().since(),
                change.cycle(),
                evidence.definitions().stream().map(DefinitionAnswer::of).toList(),
                change.gates().stream().map(EvidenceGate::of).toList(),
                change.verdicts().stream().map(it -> EvidenceVerdict.of(change, it)).toList(),
                evidence.dossier().checklist().map(ChecklistAnswer::of).orElse(null),
                evidence.dossier().promotion().map(PromotionAnswer::of).orElse(null),
                evidence.entries().stream().map(EvidenceEntry::of).toList(),
                glass == null ? null : EmergencyOfChange.of(glass),
                evidence.delivery().exports().stream().map(EvidenceDelivery.Export::of).toList(),
                evidence.delivery().stays().stream().map(EvidenceDelivery.Deployed::of).toList(),
                evidence.talk().revisions().stream().map(EvidenceTalk.Revision::of).toList(),
                evidence.talk().comments().stream().map(EvidenceTalk.Comment::of).toList(),
                evidence.at());
    }
}
