package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.EVERYBODY;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.approval;
import static io.colorguard.approval.domain.ApprovalFixtures.draft;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.hearing;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.reviewer;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private final Proposal ramp = Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 25));
    private final ChangeRequest open = submitted(ANNA, ramp, ground(aFlag()));

    @Rule("APR-8")
    @Test
    void whatNobodyTouchesForThirtyDaysExpires() {
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(Expiry.expired(open, end.minusMillis(1))).isEmpty();
        ChangeRequest expired = Expiry.expired(open, end).orElseThrow();
        assertThat(expired.state()).isEqualTo(new ChangeState.Expired(end));
        assertThat(expired.gates()).extracting(Gate::state).containsOnly(Gate.State.REFUSED);
        assertThat(Expiry.expired(expired, end.plusSeconds(1))).isEmpty();
    }

    @Rule("APR-8")
    @Test
    void whatPassedAllItsGatesWithoutEffectExpiresAfterAWeek() {
        ChangeRequest passed = hearing(open, reviewer(BERT), approval(open)).outcome(NOW).require();

        assertThat(Expiry.of(passed)).contains(NOW.plus(Duration.ofDays(7)));
    }

    @Rule("APR-8")
    @Test
    void whatStillWaitsForAVerdictHasThirtyDaysThoughPartOfItPassed() {
        ChangeRequest half =
                submitted(
                        ANNA,
                        Proposal.changing(aFlag(), 1, ramped(ramped(aFlag(), "dev", 5), "prod", 5)),
                        ground(aFlag()));

        assertThat(half.gate("dev").orElseThrow().state()).isEqualTo(Gate.State.PASSED);
        assertThat(Expiry.of(half)).contains(NOW.plus(Duration.ofDays(30)));
    }

    @Rule("APR-8")
    @Test
    void draftsAndWhatHasEndedDoNotExpire() {
        assertThat(Expiry.of(draft(ANNA, ramp, ground(aFlag())))).isEmpty();
        assertThat(Expiry.of(Writing.withdraw(open, NOW).require())).isEmpty();
    }

    @Rule({"APR-5", "APR-8"})
    @Test
    void reopenedItIsADraftInWhichOlderVerdictsAreVoid() {
        ChangeRequest passed = hearing(open, reviewer(BERT), approval(open)).outcome(NOW).require();
        ChangeRequest again =
                Expiry.reopened(Writing.withdraw(passed, NOW).require(), NOW).require();

        assertThat(again.state()).isInstanceOf(ChangeState.Draft.class);
        assertThat(again.cycle()).isEqualTo(open.cycle() + 1);
        assertThat(again.verdicts()).hasSize(1);
        ChangeRequest asked = Writing.submit(again, EVERYBODY, NOW).require();
        assertThat(asked.gates()).extracting(Gate::state).containsOnly(Gate.State.OPEN);
    }

    @Rule({"APR-8", "APR-10"})
    @Test
    void onlyWhatEndedWithoutEffectIsReopened() {
        assertThat(Expiry.reopened(open, NOW).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.reopen");
        ChangeRequest again = Expiry.reopened(Writing.withdraw(open, NOW).require(), NOW).require();
        assertThat(Expiry.reopened(again, NOW).require()).isEqualTo(again);
    }
}
