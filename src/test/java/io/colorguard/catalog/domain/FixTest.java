package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.VOCABULARY;
import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Carrying out what findings propose leaves a flag that can be submitted. */
@Rule("CFG-6")
class FixTest {

    private static FlagContent fixed(FlagContent content) {
        FlagContent next = content;
        for (Finding finding : FlagRules.check(content, VOCABULARY)) {
            FlagFixtures.line(finding);
            next = finding.fix() == null ? next : finding.fix().apply(next);
        }
        assertThat(FlagRules.allow(FlagRules.check(next, VOCABULARY))).isTrue();
        return next;
    }

    @Test
    void renamesReservedTreatmentsWhereverTheyAreNamed() {
        FlagContent fixed =
                fixed(
                        flag(
                                "treatments",
                                "[{'name':'control'},{'name':'on'}]",
                                "default_treatment",
                                "'control'",
                                "rules",
                                "[{'treatment':'control','size':5}]",
                                "environment_configs",
                                "{'prod':{'default_treatment':'control','rules':[{'treatment':'control','size':0}],"
                                        + "'treatments':[{'name':'control'},{'name':'on'}]}}"));
        assertThat(FlagWriter.plain(fixed).toString())
                .doesNotContain("control")
                .contains("baseline");
    }

    @ParameterizedTest
    @Rule("CFG-3")
    @CsvSource({
        "production, prod",
        "PROD, prod",
        "prd, prod",
        "development, dev",
        "develop, dev",
        "stg, staging",
        "stage, staging"
    })
    void mapsForeignEnvironmentsToTheWorkspaces(String foreign, String own) {
        FlagContent fixed =
                fixed(
                        flag(
                                "environments",
                                "['" + foreign + "']",
                                "environment_configs",
                                "{'" + foreign + "':{'rules':[]}}"));
        assertThat(fixed.environments()).containsExactly(own);
        assertThat(fixed.overrides()).containsOnlyKeys(own);
    }

    @Test
    @Rule("CFG-3")
    void dropsEnvironmentsThatNobodyKnows() {
        FlagContent fixed =
                fixed(
                        flag(
                                "environments",
                                "['dev','moon','production','prod']",
                                "environment_configs",
                                "{'moon':{'rules':[]},'mars':{'rules':[]}}"));
        assertThat(fixed.environments()).containsExactly("dev", "prod");
        assertThat(fixed.overrides()).isEmpty();
    }

    @Test
    @Rule("CFG-3")
    void declaresEnvironmentsOnce() {
        assertThat(fixed(flag("environments", "['dev','prod','dev']")).environments())
                .containsExactly("dev", "prod");
    }

    @Test
    @Rule("CFG-1")
    void cleansTexts() {
        FlagContent fixed =
                fixed(
                        flag(
                                "description",
                                "'two\\nlines '",
                                "tags",
                                "['a\\u0000','', 'a']",
                                "rules",
                                "[{'treatment':'on','condition':{'matcher':{'type':'IN_LIST_STRING',"
                                        + "'attribute':'tier','strings':['go\\u0007ld']}}}]"));
        assertThat(fixed.about().description()).isEqualTo("two lines");
        assertThat(fixed.about().tags()).containsExactly("a");
        assertThat(fixed.base().rules().getFirst().condition().matchers().toString())
                .contains("go ld");
    }
}
