package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.ENVIRONMENTS;
import static io.colorguard.catalog.domain.FlagFixtures.VOCABULARY;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PatternTest {

    private static final FlagKey KEY = new FlagKey("new-flag");

    @ParameterizedTest
    @EnumSource
    @Rule("CFG-6")
    void everyPatternCanBeSubmittedAsItIs(Pattern pattern) {
        FlagContent content = pattern.content(KEY, "user", ENVIRONMENTS);
        assertThat(FlagRules.check(content, VOCABULARY)).noneMatch(Finding::isError);
        assertThat(content.environments()).containsExactly("dev", "staging", "prod");
    }

    @Test
    @Rule("CFG-5")
    void theKillswitchStandsReadyInProduction() {
        FlagContent content = Pattern.KILLSWITCH.content(KEY, "user", ENVIRONMENTS);
        assertThat(Translation.of(content.in("prod")).dormant())
                .extracting(FmeDefinition.Dormant::treatment)
                .containsExactly("emergency");
        assertThat(content.classification().risk()).isEqualTo(Risk.HIGH);
    }

    @Test
    @Rule("CFG-8")
    void theExperimentKeepsItsBaselineBetweenTheVariants() {
        FlagContent content = Pattern.AB_TEST.content(KEY, "user", ENVIRONMENTS);
        assertThat(Translation.of(content.in("prod")).defaultRule())
                .containsExactly(
                        new Bucket("variant_a", 15),
                        new Bucket("baseline", 70),
                        new Bucket("variant_b", 15));
    }
}
