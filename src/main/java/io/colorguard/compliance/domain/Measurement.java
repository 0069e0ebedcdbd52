package io.colorguard.compliance.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody measured of a flag (CMP-5).
 *
 * @param number from 1 for each flag
 * @param withdrawal why it counts no more, where it does not
 */
public record Measurement(
        int number,
        Reading reading,
        Way way,
        Person by,
        Instant at,
        @Nullable Withdrawal withdrawal) {

    private static final String RULE = "CMP-5";

    /** How it came. */
    public enum Way {
        HAND,
        FILE,
        API
    }

    /** That it counts no more. */
    public record Withdrawal(String reason, Person by, Instant at) {}

    public boolean stands() {
        return withdrawal == null;
    }

    /** The same as it counts no more, or everything against that. */
    public Outcome<Measurement> withdrawn(Withdrawal wanted, boolean officer) {
        List<Refusal> refusals = new ArrayList<>(againstWithdrawal(wanted.by(), officer));
        if (refusals.isEmpty()) {
            refusals.addAll(EvidenceRules.reason("reason", wanted.reason()));
        }
        return refusals.isEmpty()
                ? Outcome.done(new Measurement(number, reading, way, by, at, wanted))
                : Outcome.refused(refusals);
    }

    /** Everything against this person's withdrawing it, but for a reason that is none. */
    public List<Refusal> againstWithdrawal(Person who, boolean officer) {
        if (!stands()) {
            return List.of(Refusal.conflict(RULE, "compliance.refusal.impact.withdrawn", number));
        }
        return officer || who.id().equals(by.id())
                ? List.of()
                : List.of(
                        Refusal.forbidden(
                                RULE, "compliance.refusal.impact.not_yours", by.displayName()));
    }
}
