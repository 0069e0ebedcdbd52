package io.colorguard.compliance.api;

import io.colorguard.compliance.api.ChangeEvidenceAnswer.PersonAnswer;
import io.colorguard.terraform.application.ChangeDelivery.Stay;
import io.colorguard.terraform.bundle.CarryingExport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How a change left the portal, and where it stood. */
final class EvidenceDelivery {

    private EvidenceDelivery() {}

    /** An export that carried it. */
    @Schema(name = "EvidenceExport")
    record Export(
            int number,
            @Schema(description = "hash of the bundle's manifest") String bundle,
            String stack,
            @Schema(description = "hash of the content that it carried") String contentHash,
            PersonAnswer by,
            Instant at) {

        static Export of(CarryingExport it) {
            return new Export(
                    it.export().number(),
                    it.export().hash().value(),
                    it.stack(),
                    it.content().value(),
                    PersonAnswer.of(it.export().by()),
                    it.export().at());
        }
    }

    /** A time for which it stood somewhere, by a report. */
    @Schema(name = "EvidenceDeployment")
    record Deployed(
            int report,
            String environment,
            @Schema(description = "hash that was applied") String applied,
            Instant from,
            @Schema(description = "null where it still stands") @Nullable Instant until,
            PersonAnswer by,
            Instant reportedAt) {

        static Deployed of(Stay it) {
            return new Deployed(
                    it.deployment().number(),
                    it.span().environment(),
                    it.deployment().report().hash().value(),
                    it.span().from(),
                    it.span().until(),
                    PersonAnswer.of(it.deployment().by()),
                    it.deployment().at());
        }
    }
}
