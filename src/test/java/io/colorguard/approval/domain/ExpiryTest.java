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
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ExpiryTest {

    private final Proposal ramp = Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 25));
    private final ChangeRequest open = submitted(ANNA, ramp, ground(aFlag()));

    @Rule("APR-8")
    @Test
    void whatNobodyTouchesForThirtyDaysExpires() {
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(Expiry.expired(open, List.of(), end.minusMillis(1))).isEmpty();
        ChangeRequest expired = Expiry.expired(open, List.of(), end).orElseThrow();
        assertThat(expired.state()).isEqualTo(new ChangeState.Expired(end));
        assertThat(expired.gates()).extracting(Gate::state).containsOnly(Gate.State.REFUSED);
        assertThat(Expiry.expired(expired, List.of(), end.plusSeconds(1))).isEmpty();
    }

    @Rule("APR-8")
    @Test
    void whatPassedAllItsGatesWithoutEffectExpiresAfterAWeek() {
        assertThat(Expiry.of(passed(), List.of())).contains(NOW.plus(Duration.ofDays(7)));
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
        assertThat(Expiry.of(half, List.of())).contains(NOW.plus(Duration.ofDays(30)));
    }

    @Rule("APR-8")
    @Test
    void draftsAndWhatHasEndedDoNotExpire() {
        assertThat(Expiry.of(draft(ANNA, ramp, ground(aFlag())), List.of())).isEmpty();
        assertThat(Expiry.of(Writing.withdraw(open, NOW).require(), List.of())).isEmpty();
    }

    @Rule("APR-8")
    @Test
    void itIsNearFromThreeDaysBeforeItsEndToThere() {
        Instant end = NOW.plus(Duration.ofDays(30));

        assertThat(near(open, end.minus(Expiry.NOTICE).minusMillis(1))).isEmpty();
        assertThat(near(open, end.minus(Expiry.NOTICE))).contains(end);
        assertThat(near(open, end.minusMillis(1))).contains(end);
        assertThat(near(open, end)).isEmpty();
        assertThat(near(passed(), NOW.plus(Duration.ofDays(4)))).isPresent();
        assertThat(near(Writing.withdraw(open, NOW).require(), end.minusMillis(1))).isEmpty();
    }

    @Rule({"APR-8", "APR-9"})
    @Test
    void anEndWithinAFreezeIsPutOffUntilThreeDaysAfterIt() {
        Freeze freeze = freeze(Tier.PRODUCTION, 5, 20);
        Instant end = freeze.ends().plus(Duration.ofDays(3));

        assertThat(Expiry.of(passed(), List.of(freeze))).contains(end);
        assertThat(Expiry.expired(passed(), List.of(freeze), end.minusMillis(1))).isEmpty();
        assertThat(Expiry.expired(passed(), List.of(freeze), end)).isPresent();
        assertThat(Expiry.of(passed(), List.of(freeze, freeze(Tier.PRODUCTION, 21, 25))))
                .contains(NOW.plus(Duration.ofDays(28)));
        assertThat(Expiry.of(passed(), List.of(freeze(Tier.STAGING, 5, 20))))
                .contains(NOW.plus(Expiry.UNAPPLIED));
        assertThat(Expiry.of(passed(), List.of(freeze(Tier.PRODUCTION, 1, 7))))
                .contains(NOW.plus(Expiry.UNAPPLIED));
    }

    @Rule({"APR-8", "APR-9"})
    @Test
    void afterALiftedFreezeThreeDaysAreLeftToo() {
        Freeze freeze = freeze(Tier.PRODUCTION, 5, 20);
        Instant ninth = NOW.plus(Duration.ofDays(9));

        assertThat(Expiry.of(passed(), List.of(lifted(freeze, ninth))))
                .contains(ninth.plus(Duration.ofDays(3)));
        assertThat(Expiry.of(passed(), List.of(lifted(freeze, NOW))))
                .contains(NOW.plus(Expiry.UNAPPLIED));
    }

    private static Freeze lifted(Freeze freeze, Instant at) {
        return freeze.lifted(new Freeze.Lifting(BERT, at, "Done"));
    }

    private ChangeRequest passed() {
        return hearing(open, reviewer(BERT), approval(open)).outcome(NOW).require();
    }

    private static Optional<Instant> near(ChangeRequest change, Instant now) {
        return Expiry.near(change, List.of(), now);
    }

    private static Freeze freeze(Tier tier, int from, int until) {
        LocalDateTime now = LocalDateTime.ofInstant(NOW, ZoneOffset.UTC);
        return Freeze.of(
                now.plusDays(from),
                now.plusDays(until),
                ZoneOffset.UTC,
                Set.of(tier),
                "Year end",
                BERT);
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
