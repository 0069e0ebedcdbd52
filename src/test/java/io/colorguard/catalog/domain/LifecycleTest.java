package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static io.colorguard.catalog.domain.LifecycleStage.DEPRECATED;
import static io.colorguard.catalog.domain.LifecycleStage.DEVELOPMENT;
import static io.colorguard.catalog.domain.LifecycleStage.PRODUCTION;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LifecycleTest {

    private static final Instant START = Instant.parse("2026-01-01T12:00:00Z");

    private static Outcome<Lifecycle.Move> move(
            LifecycleStage from, LifecycleStage to, String reason) {
        FlagContent after =
                flag(
                        "lifecycle_stage",
                        "'" + to.name().toLowerCase(Locale.ROOT) + "'",
                        "sunset_plan",
                        "{'date':'2026-12-31','migration':'use checkout-2'}");
        return Lifecycle.move(from, after, reason);
    }

    private static String code(Outcome<Lifecycle.Move> outcome) {
        outcome.reasons().forEach(r -> Messages.assertTold(r.messageKey(), r.arguments()));
        return switch (outcome) {
            case Outcome.Done<Lifecycle.Move>(var move) ->
                    move.direction() + (move.promotion() ? "+promotion" : "");
            case Outcome.Refused<Lifecycle.Move>(var reasons) ->
                    reasons.getFirst().messageKey().replace("catalog.refusal.", "");
        };
    }

    @ParameterizedTest
    @Rule({"LIF-1", "LIF-3", "LIF-6"})
    @CsvSource(
            textBlock =
                    """
                    DEVELOPMENT, DEVELOPMENT, stage.skipped
                    DEVELOPMENT, TESTING,     FORWARD+promotion
                    DEVELOPMENT, STAGING,     stage.skipped
                    DEVELOPMENT, PRODUCTION,  stage.skipped
                    DEVELOPMENT, DEPRECATED,  stage.skipped
                    TESTING,     DEVELOPMENT, BACKWARD
                    TESTING,     TESTING,     stage.skipped
                    TESTING,     STAGING,     FORWARD
                    TESTING,     PRODUCTION,  stage.skipped
                    TESTING,     DEPRECATED,  stage.skipped
                    STAGING,     DEVELOPMENT, BACKWARD
                    STAGING,     TESTING,     BACKWARD
                    STAGING,     STAGING,     stage.skipped
                    STAGING,     PRODUCTION,  FORWARD+promotion
                    STAGING,     DEPRECATED,  stage.skipped
                    PRODUCTION,  DEVELOPMENT, BACKWARD
                    PRODUCTION,  TESTING,     BACKWARD
                    PRODUCTION,  STAGING,     BACKWARD
                    PRODUCTION,  PRODUCTION,  stage.skipped
                    PRODUCTION,  DEPRECATED,  FORWARD
                    DEPRECATED,  DEVELOPMENT, BACKWARD
                    DEPRECATED,  TESTING,     BACKWARD
                    DEPRECATED,  STAGING,     BACKWARD
                    DEPRECATED,  PRODUCTION,  BACKWARD
                    DEPRECATED,  DEPRECATED,  stage.skipped
                    """)
    void movesForwardOneStageAndBackToAny(LifecycleStage from, LifecycleStage to, String answer) {
        assertThat(code(move(from, to, "because"))).isEqualTo(answer);
    }

    @Test
    @Rule("LIF-3")
    void goesBackOnlyWithAReason() {
        assertThat(code(move(PRODUCTION, DEVELOPMENT, " "))).isEqualTo("stage.reason");
    }

    @Test
    @Rule("LIF-5")
    void deprecatesOnlyWithASunsetPlan() {
        FlagContent after = flag("lifecycle_stage", "'deprecated'");
        assertThat(code(Lifecycle.move(PRODUCTION, after, "old"))).isEqualTo("stage.sunset");
        assertThat(code(move(PRODUCTION, DEPRECATED, ""))).isEqualTo("FORWARD");
    }

    @ParameterizedTest
    @Rule("LIF-1")
    @CsvSource(
            textBlock =
                    """
                    DEVELOPMENT, true, false, false
                    TESTING,     true, true,  false
                    STAGING,     true, true,  false
                    PRODUCTION,  true, true,  true
                    DEPRECATED,  true, true,  true
                    """)
    void stagesOpenTiers(LifecycleStage stage, boolean dev, boolean staging, boolean prod) {
        assertThat(TierAccess.grants(stage, Tier.DEVELOPMENT)).isEqualTo(dev);
        assertThat(TierAccess.grants(stage, Tier.STAGING)).isEqualTo(staging);
        assertThat(TierAccess.grants(stage, Tier.PRODUCTION)).isEqualTo(prod);
    }

    @ParameterizedTest
    @Rule("LIF-4")
    @CsvSource(
            textBlock =
                    """
                    DEVELOPMENT, 2026-01-15T23:00:00Z, -1
                    DEVELOPMENT, 2026-01-16T00:00:00Z, 1
                    TESTING,     2026-01-29T00:00:00Z, -1
                    TESTING,     2026-02-08T00:00:00Z, 10
                    STAGING,     2026-01-18T00:00:00Z, 3
                    PRODUCTION,  2036-01-01T00:00:00Z, -1
                    DEPRECATED,  2026-06-30T12:00:00Z, -1
                    DEPRECATED,  2026-07-02T12:00:00Z, 2
                    """)
    void isOverdueAfterTheLongestTypicalDuration(LifecycleStage stage, Instant now, long days) {
        var sunset = new SunsetPlan(LocalDate.of(2026, 6, 30), "");
        assertThat(Overdue.of(stage, START, sunset, now).map(Overdue::days).orElse(-1L))
                .isEqualTo(days);
        assertThat(Overdue.of(DEPRECATED, START, null, now)).isEmpty();
    }

    @ParameterizedTest
    @Rule("LIF-5")
    @CsvSource(
            quoteCharacter = '`',
            delimiter = '|',
            textBlock =
                    """
                    2026-06-30 | ``   | []                                | ``
                    2026-06-29 | ``   | []                                | removal.reason
                    2026-06-29 | dead | []                                | ``
                    2026-06-30 | ``   | [{'treatment':'on','size':1}]     | removal.serving
                    2026-06-30 | ``   | [{'treatment':'on','size':0}]     | ``
                    2026-06-30 | ``   | [{'treatment':'off','size':50}]   | ``
                    """)
    void removesWhatNobodyWouldMiss(LocalDate today, String reason, String rules, String refused) {
        FlagContent content =
                flag(
                        "sunset_plan",
                        "{'date':'2026-06-29'}",
                        "environments",
                        "['prod']",
                        "rules",
                        rules);
        List<Refusal> refusals = Removal.check(content, today, reason);
        refusals.forEach(r -> Messages.assertTold(r.messageKey(), r.arguments()));
        assertThat(refusals.stream().map(Refusal::messageKey))
                .isEqualTo(refused.isEmpty() ? List.of() : List.of("catalog.refusal." + refused));
    }

    @Test
    @Rule("CAT-3")
    void assumesAHighRiskOnlyForKillswitches() {
        for (Category category : Category.values()) {
            assertThat(category.assumedRisk() == Risk.HIGH)
                    .isEqualTo(category == Category.KILLSWITCH);
        }
        assertThat(Lifecycle.next(DEVELOPMENT)).containsExactly(LifecycleStage.TESTING);
    }
}
