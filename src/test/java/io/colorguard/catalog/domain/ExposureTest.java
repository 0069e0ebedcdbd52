package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExposureTest {

    private static final List<Treatment> ALL =
            List.of(
                    new Treatment("off", "", ""),
                    new Treatment("blue", "", ""),
                    new Treatment("green", "", ""));

    @Rule("APR-11")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    30,  0, true
                    30, 29, true
                    30, 30, true
                    30, 31, false
                     0,  1, false
                    """)
    void isLowerWhereFewerGetTheVariant(int before, int after, boolean lower) {
        assertThat(Exposure.isLowered(share(before, 0), share(after, 0))).isEqualTo(lower);
    }

    @Rule("APR-11")
    @Property
    void neverGivesAnybodyAThirdTreatment(
            @ForAll @IntRange(max = 50) int blue,
            @ForAll @IntRange(max = 50) int green,
            @ForAll @IntRange(max = 50) int lessBlue,
            @ForAll @IntRange(max = 50) int lessGreen) {
        boolean lower = Exposure.isLowered(share(blue, green), share(lessBlue, lessGreen));

        assertThat(lower)
                .isEqualTo(
                        (lessBlue == 0 && lessGreen == 0)
                                || (lessBlue <= blue && lessGreen <= green));
    }

    @Rule("APR-11")
    @Test
    void isNotLowerWhereTheDefaultTreatmentIsAnother() {
        FmeDefinition other = Translation.of(new FlagConfiguration("blue", ALL, List.of(), 100));

        assertThat(Exposure.isLowered(share(30, 0), other)).isFalse();
    }

    @Rule({"APR-11", "CFG-6"})
    @Test
    void isNotLowerWhereTheDefaultTreatmentTurnsTheFeatureOn() {
        List<Treatment> both = List.of(new Treatment("on", "", ""), new Treatment("off", "", ""));
        FmeDefinition half =
                Translation.of(
                        new FlagConfiguration(
                                "on",
                                both,
                                List.of(new TargetingRule("off", 50, Condition.EVERYBODY)),
                                100));

        assertThat(Exposure.isLowered(half, half.killed())).isFalse();
    }

    @Rule("APR-11")
    @Test
    void isNotLowerWhereAnAudienceComesOrGoesOrMoreTrafficIsTaken() {
        FmeDefinition some = targeted("mx", 50);

        assertThat(Exposure.isLowered(some, targeted("mx", 20))).isTrue();
        assertThat(Exposure.isLowered(some, targeted("br", 20))).isFalse();
        assertThat(Exposure.isLowered(some, share(20, 0))).isFalse();
        assertThat(Exposure.isLowered(allocated(50), allocated(60))).isFalse();
        assertThat(Exposure.isLowered(allocated(50), allocated(40))).isTrue();
        assertThat(Exposure.isLowered(some, some.killed())).isTrue();
    }

    private static FmeDefinition share(int blue, int green) {
        return Translation.of(
                new FlagConfiguration(
                        "off",
                        ALL,
                        List.of(
                                new TargetingRule("blue", blue, Condition.EVERYBODY),
                                new TargetingRule("green", green, Condition.EVERYBODY)),
                        100));
    }

    private static FmeDefinition allocated(int percent) {
        return Translation.of(
                new FlagConfiguration(
                        "off",
                        ALL,
                        List.of(new TargetingRule("blue", 50, Condition.EVERYBODY)),
                        percent));
    }

    private static FmeDefinition targeted(String country, int percent) {
        Condition there =
                new Condition(
                        List.of(
                                new Matcher.Text(
                                        Matcher.TextTest.IN_LIST_STRING,
                                        "country",
                                        List.of(country),
                                        false)));
        return Translation.of(
                new FlagConfiguration(
                        "off", ALL, List.of(new TargetingRule("blue", percent, there)), 100));
    }
}
