package io.colorguard.compliance.domain;

import static io.colorguard.approval.domain.Criterion.DAYS_UP;
import static io.colorguard.approval.domain.Criterion.ERROR_RATE;
import static io.colorguard.approval.domain.Criterion.PERFORMANCE;
import static io.colorguard.approval.domain.Criterion.SECURITY_REVIEW;
import static io.colorguard.approval.domain.Criterion.STAKEHOLDERS;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.compliance.domain.CriterionState.Attested;
import io.colorguard.compliance.domain.CriterionState.Met;
import io.colorguard.compliance.domain.CriterionState.Unmet;
import io.colorguard.compliance.domain.CriterionState.Waived;
import io.colorguard.compliance.domain.Entry.Note;
import io.colorguard.compliance.domain.Measured.Health;
import io.colorguard.compliance.domain.PromotionFacts.Known;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.workspace.domain.Tier;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a promotion is judged by, and what keeps it waiting. */
class PromotionTest {

    private static final Instant NOW = Instant.parse("2026-03-12T12:00:00Z");
    private static final PromotionFacts NOTHING =
            new PromotionFacts(null, null, BusinessMetrics.NONE, Known.NOTHING, Known.NOTHING);
    private static final Person ANNA = new Person(new PersonId("test", "anna"), "anna", "Anna");
    private static final Note NOTE = new Note(ANNA, NOW, ChecklistStory.hash("any"));

    @Test
    @Rule("PRO-1")
    void stagingAsksForFourThings() {
        assertThat(Criterion.of(terms(Tier.STAGING)))
                .containsExactly(DAYS_UP, ERROR_RATE, PERFORMANCE, STAKEHOLDERS);
    }

    @Test
    @Rule("PRO-2")
    void productionAsksForSix() {
        assertThat(Criterion.of(terms(Tier.PRODUCTION))).containsExactly(Criterion.values());
    }

    /** Days and hours up against what is asked: three in development, seven in staging. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    STAGING,    3,  0, Met
                    STAGING,    2, 23, Unmet
                    STAGING,    0,  0, Unmet
                    PRODUCTION, 7,  0, Met
                    PRODUCTION, 6, 23, Unmet
                    PRODUCTION, 3,  0, Unmet
                    """)
    @Rule("PRO-3")
    void countsTheDaysUp(Tier tier, int days, int hours, String state) {
        Instant since = NOW.minus(Duration.ofDays(days)).minus(Duration.ofHours(hours));
        PromotionFacts facts = up(new Uptime("qa", since, true));

        assertThat(judged(tier, facts, DAYS_UP)).isEqualTo(state);
    }

    @Test
    @Rule("PRO-3")
    void whatIsNotUpHasNoDays() {
        assertThat(judged(Tier.STAGING, NOTHING, DAYS_UP)).isEqualTo("Unmet");
    }

    /** Measured failures in percent and latencies in milliseconds, now and a week earlier. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    STAGING,    0.1,    10,  10, Met,   Met
                    STAGING,    0.1001, 10,  10, Unmet, Met
                    STAGING,    0,      60,  10, Met,   Met
                    STAGING,    0,      61,  10, Met,   Unmet
                    PRODUCTION, 0.01,   10,  90, Met,   Met
                    PRODUCTION, 0.1,    10,  10, Unmet, Met
                    PRODUCTION, 0.010,  99,  10, Met,   Unmet
                    """)
    @Rule("PRO-3")
    void comparesWhatWasMeasured(
            Tier tier,
            BigDecimal failures,
            int latency,
            int before,
            String errors,
            String performance) {
        PromotionFacts facts =
                measured(
                        new Health(
                                failures, Duration.ofMillis(latency), Duration.ofMillis(before)));

        assertThat(judged(tier, facts, ERROR_RATE)).isEqualTo(errors);
        assertThat(judged(tier, facts, PERFORMANCE)).isEqualTo(performance);
    }

    @ParameterizedTest
    @CsvSource({"YES, Met", "NO, Unmet", "NOTHING, Unknown"})
    @Rule("PRO-3")
    void takesTheWordOfRecords(Known known, String state) {
        PromotionFacts facts = new PromotionFacts(null, null, BusinessMetrics.NONE, known, known);

        for (Criterion criterion : List.of(SECURITY_REVIEW, STAKEHOLDERS)) {
            assertThat(judged(Tier.PRODUCTION, facts, criterion)).isEqualTo(state);
        }
    }

    @Test
    @Rule("PRO-3")
    void whatNobodyKnowsNeverPassesByItself() {
        assertThat(judged(Tier.PRODUCTION, NOTHING, ERROR_RATE)).isEqualTo("Unknown");
        assertThat(promotion(NOTHING).holding()).containsExactly(Criterion.values());
    }

    @Test
    @Rule("PRO-3")
    void somebodysWordStandsWhereNoRecordSpeaks() {
        Entry.Attested word =
                new Entry.Attested(NOTE, ERROR_RATE, new Evidence.Text("Dashboard of March"));

        assertThat(promotion(NOTHING, word).state(ERROR_RATE)).isEqualTo(new Attested(word));
        assertThat(
                        promotion(
                                        measured(
                                                new Health(
                                                        BigDecimal.ONE,
                                                        Duration.ZERO,
                                                        Duration.ZERO)),
                                        word)
                                .state(ERROR_RATE))
                .isInstanceOf(Unmet.class);
    }

    @Test
    @Rule("PRO-4")
    void aWaiverLetsItGoAndKeepsWhatTheRecordShows() {
        Promotion promotion =
                promotion(
                        up(new Uptime("qa", NOW.minus(Duration.ofDays(1)), true)),
                        new Entry.Waived(NOTE, DAYS_UP, "Fix of an incident"));

        assertThat(promotion.state(DAYS_UP))
                .isInstanceOfSatisfying(
                        Waived.class, it -> assertThat(it.otherwise()).isInstanceOf(Unmet.class));
        assertThat(promotion.holding()).doesNotContain(DAYS_UP);
    }

    @Test
    @Rule("PRO-4")
    void nothingHoldsWhereEverythingIsMet() {
        PromotionFacts facts =
                new PromotionFacts(
                        new Uptime("qa", NOW.minus(Duration.ofDays(7)), false),
                        new Health(BigDecimal.ZERO, Duration.ZERO, Duration.ZERO),
                        new BusinessMetrics(List.of(ReadingTexts.with().understood(NOW).require())),
                        Known.YES,
                        Known.YES);

        assertThat(promotion(facts).holding()).isEmpty();
        assertThat(promotion(facts).state(DAYS_UP)).isInstanceOf(Met.class);
    }

    private static String judged(Tier tier, PromotionFacts facts, Criterion criterion) {
        return new Promotion(tier, terms(tier), facts, List.of(), NOW)
                .state(criterion)
                .getClass()
                .getSimpleName();
    }

    private static Promotion promotion(PromotionFacts facts, Entry... said) {
        return new Promotion(
                Tier.PRODUCTION, terms(Tier.PRODUCTION), facts, Arrays.asList(said), NOW);
    }

    private static Terms terms(Tier tier) {
        return PromotionCriteria.ofStrategy().opening(tier).orElseThrow();
    }

    private static PromotionFacts up(@Nullable Uptime up) {
        return new PromotionFacts(up, null, BusinessMetrics.NONE, Known.NOTHING, Known.NOTHING);
    }

    private static PromotionFacts measured(Health health) {
        return new PromotionFacts(null, health, BusinessMetrics.NONE, Known.NOTHING, Known.NOTHING);
    }
}
