package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HoldTest {

    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private static final Instant SIX = Instant.parse("2026-11-24T06:00:00Z");
    private static final ReleaseWindow WINDOW =
            new ReleaseWindow(SIX, SIX.plus(Duration.ofHours(2)));

    @Rule("APR-9")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-24T05:59:59.999Z, WINDOW
                    2026-11-24T06:00:00Z,
                    2026-11-24T07:59:59.999Z,
                    2026-11-24T08:00:00Z,     MISSED
                    """)
    void aWindowHoldsBackUntilItOpensAndNotOnceItCloses(Instant now, Hold.Reason reason) {
        assertThat(Hold.of(WINDOW, List.of(), Tier.PRODUCTION, now).map(Hold::reason))
                .isEqualTo(Optional.ofNullable(reason));
    }

    @Rule("APR-9")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    2026-11-24T05:59:59.999Z, PRODUCTION, false
                    2026-11-24T06:00:00Z,     PRODUCTION, true
                    2026-11-24T06:00:00Z,     STAGING,    false
                    2026-11-25T05:59:59.999Z, PRODUCTION, true
                    2026-11-25T06:00:00Z,     PRODUCTION, false
                    """)
    void aFreezeHoldsBackItsTiersFromItsFirstMinuteToItsLast(Instant now, Tier tier, boolean held) {
        Freeze freeze = freeze("2026-11-24T07:00", "2026-11-25T07:00");

        assertThat(Hold.of(null, List.of(freeze), tier, now).isPresent()).isEqualTo(held);
    }

    @Rule("APR-9")
    @Test
    void freezesThatOverlapAreOne() {
        Freeze first = freeze("2026-11-24T07:00", "2026-11-25T07:00");
        Freeze second = freeze("2026-11-24T20:00", "2026-11-26T07:00");

        Hold hold = Hold.of(null, List.of(second, first), Tier.PRODUCTION, SIX).orElseThrow();
        assertThat(hold.until()).isEqualTo(second.ends());
        assertThat(hold.reason()).isEqualTo(Hold.Reason.FREEZE);
    }

    @Rule("APR-9")
    @Test
    void aFreezeThatBeginsAtTheEndOfAWindowHoldsNothingBackBefore() {
        Freeze later = freeze("2026-11-24T09:00", "2026-11-26T07:00");
        Freeze through = freeze("2026-11-24T05:00", "2026-11-24T09:00");
        Freeze half = freeze("2026-11-24T05:00", "2026-11-24T08:00");

        assertThat(Hold.of(WINDOW, List.of(later), Tier.PRODUCTION, SIX)).isEmpty();
        assertThat(Hold.of(WINDOW, List.of(through), Tier.PRODUCTION, SIX).map(Hold::reason))
                .contains(Hold.Reason.MISSED);
        assertThat(Hold.of(WINDOW, List.of(half), Tier.PRODUCTION, SIX).map(Hold::until))
                .contains(SIX.plus(Duration.ofHours(1)));
    }

    @Rule("APR-9")
    @Test
    void whereClocksSayAMinuteTwiceTheFreezeIsTheLonger() {
        Freeze back = freeze("2026-10-25T02:15", "2026-10-25T02:45");
        Freeze forth = freeze("2026-03-29T02:30", "2026-03-29T04:00");

        assertThat(back.begins()).isEqualTo("2026-10-25T00:15:00Z");
        assertThat(back.ends()).isEqualTo("2026-10-25T01:45:00Z");
        assertThat(forth.begins()).isEqualTo("2026-03-29T01:30:00Z");
        assertThat(forth.ends()).isEqualTo("2026-03-29T02:00:00Z");
    }

    @Rule("APR-9")
    @Test
    void aFreezeSaysWhatForWhereAndEndsAfterItBegan() {
        Freeze wrong =
                Freeze.of(
                        LocalDateTime.parse("2026-11-25T07:00"),
                        LocalDateTime.parse("2026-11-24T07:00"),
                        MADRID,
                        Set.of(),
                        " ",
                        ANNA);

        assertThat(wrong.refusals(SIX))
                .extracting(Refusal::field)
                .containsExactly("reason", "tiers", "until");
        assertThat(freeze("2026-11-23T07:00", "2026-11-24T07:00").refusals(SIX))
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.freeze.past");
        assertThat(freeze("2026-11-23T07:00", "2026-11-24T07:01").refusals(SIX)).isEmpty();
    }

    @Rule("APR-9")
    @Test
    void aWindowClosesAfterItOpensAndHasNotPassed() {
        assertThat(WINDOW.refusals(SIX)).isEmpty();
        assertThat(WINDOW.refusals(WINDOW.closes()))
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.release.past");
        assertThat(new ReleaseWindow(SIX, SIX).refusals(SIX))
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.release.order");
    }

    @Rule("APR-9")
    @Test
    void halfAWindowIsNoWindow() {
        assertThat(ReleaseWindow.of(WINDOW.opens(), WINDOW.closes()).require()).contains(WINDOW);
        assertThat(ReleaseWindow.of(null, null).require()).isEmpty();
        assertThat(ReleaseWindow.of(SIX, null).reasons())
                .extracting(Refusal::field)
                .containsExactly("window.closes");
        assertThat(ReleaseWindow.of(null, SIX).reasons())
                .extracting(Refusal::field)
                .containsExactly("window.opens");
    }

    @Rule("APR-9")
    @Test
    void aHoldSaysWhatItsFreezeIsFor() {
        Freeze freeze = freeze("2026-11-24T07:00", "2026-11-25T07:00");

        assertThat(Hold.of(null, List.of(freeze), Tier.PRODUCTION, SIX).orElseThrow().said())
                .isEqualTo(freeze.reason());
        assertThat(
                        Hold.of(
                                        WINDOW,
                                        List.of(freeze),
                                        Tier.PRODUCTION,
                                        SIX.minus(Duration.ofHours(1)))
                                .orElseThrow()
                                .said())
                .as("also before it begins, where the window opens within it")
                .isEqualTo(freeze.reason());
    }

    @Rule({"APR-9", "AUD-1"})
    @Test
    void whatAFreezeIsForCanBeKept() {
        Freeze freeze = freeze("2026-11-23T07:00", "2026-11-24T07:01");
        Freeze unclean =
                Freeze.of(
                        freeze.from(),
                        freeze.until(),
                        freeze.zone(),
                        Set.of(Tier.STAGING, Tier.DEVELOPMENT),
                        "a\u0007",
                        freeze.by());

        assertThat(unclean.refusals(SIX))
                .extracting("messageKey")
                .containsExactly("approval.refusal.words.unclean");
        assertThat(unclean.sortedTiers()).containsExactly(Tier.DEVELOPMENT, Tier.STAGING);
        assertThat(freeze.numbered(4).number()).isEqualTo(4);
    }

    private static Freeze freeze(String from, String until) {
        return new Freeze(
                1,
                LocalDateTime.parse(from),
                LocalDateTime.parse(until),
                MADRID,
                Set.of(Tier.PRODUCTION),
                "Payday",
                ANNA,
                null);
    }
}
