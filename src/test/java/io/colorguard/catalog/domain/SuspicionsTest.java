package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.check;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is legal but probably not meant is a warning, and what is meant is none. */
@Rule("CFG-6")
class SuspicionsTest {

    private static final String TIER =
            "'condition':{'matcher':{'type':'IN_LIST_STRING','attribute':'tier','strings':['gold','wood']}}";
    private static final String GOLD =
            "'condition':{'matcher':{'type':'IN_LIST_STRING','attribute':'tier','strings':['gold']}}";
    private static final String REGION =
            "'condition':{'matcher':{'type':'IN_LIST_STRING','attribute':'region','strings':['eu']}}";
    private static final String UNKNOWN =
            "'condition':{'matcher':{'type':'IN_LIST_STRING','attribute':'shoe','strings':['42']}}";

    private static List<String> warnings(String... fields) {
        return check(fields).stream()
                .filter(f -> f.severity() == Finding.Severity.WARNING)
                .map(FlagFixtures::line)
                .map(line -> line.replace("catalog.warning.", ""))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    [{'treatment':'off','size':50}]                                        | CFG-6 rules[0] rule.no_effect
                    [{'treatment':'off','size':50,TIER}]                                   | CFG-6 rules[0] rule.no_effect
                    [{'treatment':'off','size':50,TIER},{'treatment':'on','size':5}]       | ``
                    [{'treatment':'on',TIER},{'treatment':'on'}]                           | CFG-6 rules[0] rule.no_effect
                    [{'treatment':'on',TIER},{'treatment':'on',GOLD}]                      | CFG-6 rules[1] rule.shadowed
                    [{'treatment':'on',GOLD},{'treatment':'on',TIER}]                      | ``
                    [{'treatment':'on','size':0,TIER},{'treatment':'on',GOLD}]             | ``
                    [{'treatment':'on','size':5},{'treatment':'on',TIER}]                  | CFG-4 rules[1] rule.after_everybody
                    [{'treatment':'on','size':5,TIER},{'treatment':'on',REGION},{'treatment':'on','size':5,TIER}] | CFG-4 rules[2] rules.apart
                    [{'treatment':'on','size':5,TIER},{'treatment':'on','size':5,TIER}]    | ``
                    [{'treatment':'on','size':5,UNKNOWN}]                                  | CFG-6 rules[0].condition.matchers[0].attribute attribute.unknown
                    """)
    void warnsOfRules(String rules, String warning) {
        String json =
                rules.replace("TIER", TIER)
                        .replace("GOLD", GOLD)
                        .replace("REGION", REGION)
                        .replace("UNKNOWN", UNKNOWN);
        assertThat(warnings("rules", json))
                .isEqualTo(warning.isEmpty() ? List.of() : List.of(warning));
    }

    @Test
    void warnsOfAKillThatTurnsTheFeatureOn() {
        assertThat(warnings("default_treatment", "'on'", "rules", "[]"))
                .containsExactly("CFG-6 default_treatment kill.turns_on");
        assertThat(warnings("environment_configs", "{'dev':{'default_treatment':'on','rules':[]}}"))
                .containsExactly("CFG-6 environment_configs.dev.default_treatment kill.turns_on");
        assertThat(
                        warnings(
                                "treatments",
                                "[{'name':'slow','configurations':'{\\\"enabled\\\": true}'},{'name':'off'}]",
                                "default_treatment",
                                "'slow'",
                                "rules",
                                "[]"))
                .containsExactly("CFG-6 default_treatment kill.turns_on");
    }

    @Test
    void warnsOfAnOverrideEqualToItsBase() {
        assertThat(
                        warnings(
                                "environment_configs",
                                "{'dev':{'default_treatment':'off'},'prod':{'rules':[]}}"))
                .containsExactly("CFG-6 environment_configs.dev override.same");
    }

    @Test
    void doesNotJudgeABaseThatEveryEnvironmentOverrides() {
        assertThat(
                        warnings(
                                "default_treatment",
                                "'on'",
                                "rules",
                                "[]",
                                "environment_configs",
                                "{'dev':{'default_treatment':'off'},'staging':{'default_treatment':'off'},"
                                        + "'prod':{'default_treatment':'off'}}"))
                .isEmpty();
    }

    @Test
    @Rule("LIF-5")
    void warnsOfADeprecatedFlagWithoutSunset() {
        assertThat(warnings("lifecycle_stage", "'deprecated'"))
                .containsExactly("LIF-5 sunset_plan sunset.missing");
    }
}
