package io.colorguard.compliance.api;

import io.colorguard.compliance.api.ChangeEvidenceAnswer.PersonAnswer;
import io.colorguard.compliance.domain.Entry;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something that was said to a checklist or a promotion, as it was said. */
@Schema(name = "EvidenceEntry")
record EvidenceEntry(
        @Schema(
                        allowableValues = {
                            "met",
                            "not_applicable",
                            "confirmed",
                            "reopened",
                            "signed_off",
                            "sign_off_withdrawn",
                            "attested",
                            "waived"
                        })
                String said,
        @Schema(description = "key of the checkpoint, the phase or the criterion") String about,
        @Nullable EvidenceJson evidence,
        @Nullable String why,
        PersonAnswer by,
        Instant at,
        @Schema(description = "hash of what the change made of production then") String content) {

    static EvidenceEntry of(Entry entry) {
        return switch (entry) {
            case Entry.Met it -> of(it, "met", EvidenceJson.of(it.evidence()), null);
            case Entry.NotApplicable it -> of(it, "not_applicable", null, it.why());
            case Entry.Confirmed it -> of(it, "confirmed", null, null);
            case Entry.Reopened it -> of(it, "reopened", null, it.why());
            case Entry.SignedOff it -> of(it, "signed_off", null, null);
            case Entry.SignOffWithdrawn it -> of(it, "sign_off_withdrawn", null, it.why());
            case Entry.Attested it -> of(it, "attested", EvidenceJson.of(it.evidence()), null);
            case Entry.Waived it -> of(it, "waived", null, it.why());
        };
    }

    private static EvidenceEntry of(
            Entry entry, String said, @Nullable EvidenceJson evidence, @Nullable String why) {
        return new EvidenceEntry(
                said,
                about(entry),
                evidence,
                why,
                PersonAnswer.of(entry.note().by()),
                entry.note().at(),
                entry.note().content().value());
    }

    private static String about(Entry entry) {
        return switch (entry) {
            case Entry.OfPoint it -> it.point();
            case Entry.OfPhase it -> it.phase().word();
            case Entry.OfCriterion it -> it.criterion().word();
        };
    }
}
