package io.colorguard.compliance.api;

import io.colorguard.approval.domain.Bearing;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.compliance.api.ChangeEvidenceAnswer.PersonAnswer;
import io.colorguard.identity.SignOn;
import io.colorguard.shared.Word;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A verdict with all that it is bound to, also where it no longer counts. */
@Schema(name = "EvidenceVerdict")
record EvidenceVerdict(
        int number,
        PersonAnswer by,
        @Schema(allowableValues = {"approve", "ask", "reject"}) String verdict,
        String reason,
        Instant at,
        int cycle,
        @Schema(description = "auth_time; null by token") @Nullable Instant signedOnAt,
        @Nullable String acr,
        @Nullable String method,
        @Nullable String address,
        List<VoteAnswer> votes) {

    /** The verdict in one environment. */
    @Schema(name = "EvidenceVote")
    record VoteAnswer(
            String environment,
            @Schema(description = "held at that moment") String role,
            String baseHash,
            String contentHash,
            int policyVersion,
            @Schema(
                            allowableValues = {
                                "counts",
                                "no_approval",
                                "no_gate",
                                "earlier_cycle",
                                "other_content",
                                "other_policy",
                                "contributor"
                            })
                    String bearing) {}

    static EvidenceVerdict of(ChangeRequest change, Verdict verdict) {
        SignOn signOn = verdict.signOn();
        return new EvidenceVerdict(
                verdict.number(),
                PersonAnswer.of(verdict.person()),
                Word.of(verdict.kind()),
                verdict.reason(),
                verdict.at(),
                verdict.cycle(),
                signOn == null ? null : signOn.at(),
                signOn == null ? null : signOn.acr(),
                signOn == null ? null : signOn.method(),
                verdict.address(),
                verdict.votes().stream().map(it -> vote(change, verdict, it)).toList());
    }

    private static VoteAnswer vote(ChangeRequest change, Verdict verdict, Verdict.Vote vote) {
        return new VoteAnswer(
                vote.environment(),
                Word.of(vote.role()),
                vote.baseHash().value(),
                vote.contentHash().value(),
                vote.policyVersion(),
                Bearing.of(change, verdict, vote).word());
    }
}
