package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Verdict.Vote;
import io.colorguard.shared.Word;
import java.util.Optional;

/** Whether a vote bears on its gate as the records have both, and if not, why (APR-3, APR-5). */
public enum Bearing {
    /** It is an approval of exactly what the gate asks. */
    COUNTS,
    /** It lets nothing pass: it asks for changes, or rejects. */
    NO_APPROVAL,
    /** The change has no gate there any more. */
    NO_GATE,
    /** An edit or a recall began another cycle since. */
    EARLIER_CYCLE,
    /** It is about other content. */
    OTHER_CONTENT,
    /** It was given under another policy. */
    OTHER_POLICY,
    /** Whoever gave it wrote some of the change since. */
    CONTRIBUTOR;

    /** How a vote of a verdict bears on a change. */
    public static Bearing of(ChangeRequest change, Verdict verdict, Vote vote) {
        Optional<Gate> gate = change.gate(vote.environment());
        if (verdict.kind() != Verdict.Kind.APPROVE) {
            return NO_APPROVAL;
        }
        if (gate.isEmpty()) {
            return NO_GATE;
        }
        if (verdict.counts(gate.get(), vote)) {
            return change.contributors().include(verdict.person().id()) ? CONTRIBUTOR : COUNTS;
        }
        return voided(gate.get(), verdict, vote);
    }

    private static Bearing voided(Gate gate, Verdict verdict, Vote vote) {
        if (verdict.cycle() < gate.cycle()) {
            return EARLIER_CYCLE;
        }
        return vote.policyVersion() == gate.judgement().policyVersion()
                ? OTHER_CONTENT
                : OTHER_POLICY;
    }

    /** The name in answers and message keys. */
    public String word() {
        return Word.of(this);
    }
}
