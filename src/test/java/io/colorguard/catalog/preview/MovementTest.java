package io.colorguard.catalog.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Bucket;
import io.colorguard.catalog.domain.FlagFixtures;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.catalog.preview.Movement.AudienceMovement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("CFG-8")
class MovementTest {

    private static final Seeds SEEDS = Seeds.of(FlagFixtures.flag().key());

    private static FmeDefinition definition(int allocation, Bucket... buckets) {
        return new FmeDefinition(
                "base", List.of(), allocation, List.of(), List.of(buckets), List.of());
    }

    private static AudienceMovement everybody(FmeDefinition before, FmeDefinition after) {
        return Movement.simulate(before, after, SEEDS).audiences().getLast();
    }

    @Test
    void aRampAroundTheDefaultMovesNobodyBetweenVariants() {
        AudienceMovement movement =
                everybody(
                        definition(100, b("a", 15), b("base", 70), b("b", 15)),
                        definition(100, b("a", 30), b("base", 40), b("b", 30)));
        assertThat(movement.movedBetweenVariants()).isZero();
        assertThat(movement.moved()).isCloseTo(3_000, within(200));
    }

    @Test
    void aRampWithTheDefaultLastMovesSome() {
        AudienceMovement movement =
                everybody(
                        definition(100, b("a", 15), b("b", 15), b("base", 70)),
                        definition(100, b("a", 30), b("b", 30), b("base", 40)));
        assertThat(movement.movedBetweenVariants()).isCloseTo(1_500, within(150));
    }

    @Test
    void widerAllocationMovesNobodyBetweenVariants() {
        AudienceMovement movement =
                everybody(
                        definition(30, b("a", 50), b("b", 50)),
                        definition(60, b("a", 50), b("b", 50)));
        assertThat(movement.movedBetweenVariants()).isZero();
        assertThat(movement.moved()).isCloseTo(3_000, within(200));
    }

    @Test
    void looksAtEachAudienceByItself() {
        FmeDefinition before = Translation.of(FlagFixtures.flag().base());
        FmeDefinition after =
                Translation.of(
                        FlagFixtures.flag(
                                        "rules",
                                        """
                                        [{'treatment':'on','condition':{'matcher':
                                            {'type':'IN_SEGMENT','string':'premium_users'}}},
                                         {'treatment':'on','size':10}]
                                        """)
                                .base());
        List<AudienceMovement> audiences = Movement.simulate(before, after, SEEDS).audiences();
        assertThat(audiences).hasSize(2);
        assertThat(audiences.getFirst().audience().matchers())
                .containsExactly(new Matcher.InSegment("premium_users", false));
        assertThat(audiences.getFirst().moved()).isCloseTo(9_000, within(150));
        assertThat(audiences.getLast().moved()).isZero();
    }

    @Test
    @Rule("CFG-9")
    void probesBecomeWhatMatchersCompare() {
        FmeDefinition definition =
                Translation.of(
                        FlagFixtures.flag(
                                        "rules",
                                        """
                                        [{'treatment':'on','condition':{'matchers':[
                                            {'type':'EQUAL_NUMBER','attribute':'age','number':18},
                                            {'type':'ANY_OF_SET','attribute':'roles','strings':['qa']}]}}]
                                        """)
                                .base());
        Probe probe = Probe.typed("x", Map.of("age", "18", "roles", "admin, qa"), definition);
        assertThat(Preview.evaluate(definition, probe, SEEDS, Surroundings.NONE).treatment())
                .isEqualTo("on");
        assertThat(Preview.evaluate(definition, Probe.of("x"), SEEDS, Surroundings.NONE).reason())
                .isEqualTo(Evaluation.Reason.DEFAULT_RULE);
    }

    @Test
    void anEndlessPatternMatchesNothingAndEnds() {
        FmeDefinition definition =
                Translation.of(
                        FlagFixtures.flag(
                                        "rules",
                                        "[{'treatment':'on','condition':{'matcher':"
                                                + "{'type':'MATCHES_STRING','string':'^(a|a)*$'}}}]")
                                .base());
        assertThat(
                        Preview.evaluate(
                                        definition,
                                        Probe.of("a".repeat(60) + "b"),
                                        SEEDS,
                                        Surroundings.NONE)
                                .treatment())
                .isEqualTo("off");
    }

    private static Bucket b(String treatment, int size) {
        return new Bucket(treatment, size);
    }
}
