package io.colorguard.compliance.api;

import io.colorguard.approval.domain.Gate;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an environment asked, what asked for it, and how that was met. */
@Schema(name = "EvidenceGate")
record EvidenceGate(
        String environment,
        String tier,
        String requirement,
        @Schema(description = "row of the approval matrix") String row,
        @Schema(description = "cell of the safety matrix") String safety,
        int policyVersion,
        String cause,
        String baseHash,
        String contentHash,
        int cycle,
        String state,
        @Schema(allowableValues = {"automatic", "approved", "bypassed"}) @Nullable String passage,
        @Nullable Instant appliedAt) {

    static EvidenceGate of(Gate gate) {
        return new EvidenceGate(
                gate.environment(),
                Word.of(gate.judgement().tier()),
                gate.requirement().level().word(),
                Word.of(gate.judgement().row()),
                Word.of(gate.judgement().safety()),
                gate.judgement().policyVersion(),
                Word.of(gate.cause()),
                gate.baseHash().value(),
                gate.contentHash().value(),
                gate.cycle(),
                Word.of(gate.state()),
                gate.passage() == null ? null : Word.of(gate.passage()),
                gate.appliedAt());
    }
}
