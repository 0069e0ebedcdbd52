package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.ENVIRONMENTS;
import static io.colorguard.catalog.domain.FlagFixtures.PROD;
import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceKey;
import java.util.ArrayList;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("CFG-7")
class CanonicalDefinitionTest {

    private static final WorkspaceKey BANK = new WorkspaceKey("bank");

    private static ContentHash hash(@Nullable FlagContent content) {
        return definition(content).hash();
    }

    private static CanonicalDefinition definition(@Nullable FlagContent content) {
        return CanonicalDefinition.of(BANK, PROD, new FlagKey("checkout"), content);
    }

    @Test
    void isOneJsonTextAndTheHashOfItsBytes() {
        CanonicalDefinition definition = definition(flag());
        assertThat(definition.json())
                .isEqualTo(
                        "{\"definition\":{\"default_treatment\":\"off\",\"rules\":[{\"matchers\":[],"
                                + "\"size\":10,\"treatment\":\"on\"}],\"traffic_allocation\":100,"
                                + "\"treatments\":[{\"configurations\":[{}],\"description\":\"Off\","
                                + "\"name\":\"off\"},{\"configurations\":[{}],\"description\":\"On\","
                                + "\"name\":\"on\"}]},\"environment\":\"prod\",\"flag\":\"checkout\","
                                + "\"state\":\"LIVE\",\"workspace\":\"bank\"}");
        assertThat(definition.hash()).isEqualTo(ContentHash.of(definition.bytes()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":1,"b":[1.0,{"c":null}]} | { "b" : [ 1 , {"c":null} ] , "a" : 1e0 }
                    "é"                          | "e\\u0301"
                    100                          | 1E2
                    """)
    void keyOrderAndWhiteSpaceOfConfigurationsNeverMatter(String one, String other) {
        assertThat(hash(withConfigurations(one))).isEqualTo(hash(withConfigurations(other)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"a":1}                | {"a":2}
                    [1,2]                  | [2,1]
                    1                      | "1"
                    null                   | ''
                    {}                     | ''
                    0.12345678901234567891 | 0.12345678901234567892
                    {x                     | {y
                    {x                     | "{x"
                    """)
    void otherConfigurationsAlwaysMatter(String one, String other) {
        assertThat(hash(withConfigurations(one))).isNotEqualTo(hash(withConfigurations(other)));
    }

    private static FlagContent withConfigurations(String json) {
        FlagConfiguration base = flag().base();
        var treatments = new ArrayList<>(base.treatments());
        treatments.set(1, new Treatment("on", json, ""));
        return flag().withBase(
                        new FlagConfiguration(
                                base.defaultTreatment(),
                                treatments,
                                base.rules(),
                                base.trafficAllocation()));
    }

    @Property(tries = 200)
    void onePercentAlwaysMatters(
            @ForAll @IntRange(max = 100) int one, @ForAll @IntRange(max = 100) int other) {
        Assume.that(one != other);
        assertThat(hash(flag("rules", "[{'treatment':'on','size':" + one + "}]")))
                .isNotEqualTo(hash(flag("rules", "[{'treatment':'on','size':" + other + "}]")));
        assertThat(hash(flag("traffic_allocation", "" + one)))
                .isNotEqualTo(hash(flag("traffic_allocation", "" + other)));
    }

    @Test
    void anOverrideThatSaysTheSameChangesNothing() {
        assertThat(hash(flag("environment_configs", "{'prod':{'default_treatment':'off'}}")))
                .isEqualTo(hash(flag()));
    }

    @Test
    void otherEnvironmentsAndWordsAboutTheFlagChangeNothing() {
        assertThat(
                        hash(
                                flag(
                                        "environment_configs",
                                        "{'dev':{'rules':[]},'prod':{'description':'x'}}",
                                        "description",
                                        "'other'",
                                        "owner",
                                        "'other'")))
                .isEqualTo(hash(flag()));
    }

    @Test
    @Rule("LIF-2")
    void stateIsContent() {
        assertThat(definition(flag("lifecycle_stage", "'testing'")).json())
                .contains("\"state\":\"WITHHELD\"");
        assertThat(definition(flag("environments", "['dev']")).json())
                .contains("\"definition\":null", "\"state\":\"REMOVED\"");
        assertThat(hash(null)).isEqualTo(hash(flag("environments", "[]")));
    }

    @Test
    void everyEnvironmentHasItsOwnHash() {
        assertThat(
                        ENVIRONMENTS.stream()
                                .map(e ->
                                        CanonicalDefinition.of(BANK, e, flag().key(), flag())
                                                .hash())
                                .distinct())
                .hasSize(3);
    }
}
