package io.colorguard.approval.domain;

import io.colorguard.approval.domain.Freeze.Lifting;
import io.colorguard.approval.domain.Freeze.State;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Who may lift a freeze before its end. Declaring one only holds back; lifting it lets go, and so
 * it takes somebody else, there in person, whom it does not let go ahead (APR-9).
 *
 * @param judge whoever would lift it
 * @param own an open change that they wrote in its tiers, null where there is none
 */
public record FreezeLifting(Judge judge, @Nullable ChangeId own) {

    private static final String RULE = "APR-9";

    /** The freeze as it was lifted; the same said again by the same person changes nothing. */
    public Outcome<Freeze> lift(Freeze freeze, String reason, Instant now) {
        Lifting known = freeze.lifting();
        if (known != null && known.by().id().equals(judge.person().id())) {
            return Outcome.done(freeze);
        }
        Lifting wanted = new Lifting(judge.person(), now, reason);
        return whyNot(freeze, now)
                .or(() -> unexplained(wanted.reason()))
                .map(Outcome::<Freeze>refused)
                .orElseGet(() -> Outcome.done(freeze.lifted(wanted)));
    }

    /** Why they could not lift it whatever they said, if so. */
    public Optional<Refusal> whyNot(Freeze freeze, Instant now) {
        State state = freeze.state(now);
        if (state == State.LIFTED || state == State.OVER) {
            return Optional.of(
                    Refusal.conflict(RULE, "approval.refusal.freeze.ended", freeze.number()));
        }
        if (!judge.inPerson()) {
            return forbidden("token");
        }
        if (state == State.RUNNING && freeze.by().id().equals(judge.person().id())) {
            return forbidden("own");
        }
        return own == null ? Optional.empty() : forbidden("waiting", own.toString());
    }

    private static Optional<Refusal> forbidden(String why, Object... arguments) {
        return Optional.of(Refusal.forbidden(RULE, "approval.refusal.freeze." + why, arguments));
    }

    private static Optional<Refusal> unexplained(String reason) {
        return reason.isEmpty()
                ? Optional.of(
                        Refusal.invalid(RULE, "approval.refusal.freeze.unexplained", "reason"))
                : Words.ofFreeze(reason).findFirst();
    }
}
