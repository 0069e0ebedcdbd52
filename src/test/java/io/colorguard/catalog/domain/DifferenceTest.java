package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.ENVIRONMENTS;
import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Difference.FieldChange;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DifferenceTest {

    private static final Treatment ON = new Treatment("on", "{}", "On");
    private static final Treatment OFF = new Treatment("off", "{}", "Off");

    private static List<Edit> edits(String... fieldsAndJson) {
        return Difference.between(flag().base(), flag(fieldsAndJson).base());
    }

    @Test
    void equalContentsDoNotDiffer() {
        assertThat(Difference.between(flag(), flag(), ENVIRONMENTS).isEmpty()).isTrue();
    }

    @Test
    @Rule("CFG-2")
    void tellsOnlyOfEnvironmentsThatAreAffected() {
        Difference difference =
                Difference.between(
                        flag(),
                        flag(
                                "environment_configs",
                                "{'prod':{'rules':[{'treatment':'on','size':25}]}}"),
                        ENVIRONMENTS);
        assertThat(difference.about()).isEmpty();
        assertThat(difference.definitions())
                .containsOnlyKeys("prod")
                .containsEntry(
                        "prod", List.of(new Edit.ShareChanged(Condition.EVERYBODY, "on", 10, 25)));
    }

    @Test
    void namesEachEdit() {
        assertThat(edits("default_treatment", "'on'"))
                .containsExactly(new Edit.DefaultTreatmentChanged("off", "on"));
        assertThat(edits("traffic_allocation", "50"))
                .containsExactly(new Edit.AllocationChanged(100, 50));
        assertThat(edits("rules", "[]"))
                .containsExactly(
                        new Edit.RuleRemoved(
                                Condition.EVERYBODY,
                                List.of(new Bucket("on", 10), new Bucket("off", 90))));
        assertThat(edits("rules", "[{'treatment':'on','size':0}]"))
                .containsExactly(new Edit.ShareChanged(Condition.EVERYBODY, "on", 10, 0));
        assertThat(
                        edits(
                                "treatments",
                                "[{'name':'off','configurations':'{}','description':'Off'},{'name':'new'},"
                                        + "{'name':'on','configurations':'[1]','description':'On'}]"))
                .containsExactly(
                        new Edit.TreatmentAdded(new Treatment("new", "", "")),
                        new Edit.TreatmentEdited(ON, new Treatment("on", "[1]", "On")));
    }

    /** Rules for the listed regions, each {@code north,south on 10}. */
    private static FlagConfiguration regions(String... rules) {
        return flag(
                        "rules",
                        Stream.of(rules)
                                .map(rule -> rule.split(" "))
                                .map(rule ->
                                        "{'treatment':'%s','size':%s,'condition':{'matchers':[{"
                                                        .formatted(rule[1], rule[2])
                                                + "'type':'IN_LIST_STRING','attribute':'region',"
                                                + "'strings':['%s']}]}}"
                                                        .formatted(rule[0].replace(",", "','")))
                                .collect(Collectors.joining(",", "[", "]")))
                .base();
    }

    private static Condition region(String... values) {
        return Condition.of(
                new Matcher.Text(
                        Matcher.TextTest.IN_LIST_STRING, "region", List.of(values), false));
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    north,south | north,south,east | east | -
                    north,south | south,west       | west | north
                    north,south | south            | -    | north
                    """,
            delimiter = '|')
    @Rule("CFG-4")
    void tellsOfAListThatIsWiderOrNarrower(String from, String to, String gained, String lost) {
        assertThat(Difference.between(regions(from + " on 10"), regions(to + " on 10")))
                .containsExactly(
                        new Edit.ListChanged(
                                region(from.split(",")),
                                List.of(new Bucket("on", 10), new Bucket("off", 90)),
                                gained.equals("-") ? List.of() : List.of(gained),
                                lost.equals("-") ? List.of() : List.of(lost)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"east on 10", "north,east on 20", "north,east off 10"})
    @Rule("CFG-4")
    void tellsOfAnotherRuleWhereMoreThanTheListIsDifferent(String other) {
        assertThat(Difference.between(regions("north on 10"), regions(other)))
                .hasExactlyElementsOfTypes(Edit.RuleAdded.class, Edit.RuleRemoved.class);
    }

    @Test
    @Rule("CFG-4")
    void tellsOfEachListOnceAndOfTheirOrder() {
        assertThat(
                        Difference.between(
                                regions("a,b on 10", "c,d on 10", "e on 5"),
                                regions("c,d,x on 10", "a,b,y on 10", "e on 5")))
                .hasExactlyElementsOfTypes(
                        Edit.ListChanged.class, Edit.ListChanged.class, Edit.RulesReordered.class);
    }

    @Test
    @Rule("CFG-8")
    void tellsOfAnotherOrder() {
        FlagConfiguration one =
                flag("rules", "[{'treatment':'on','size':10},{'treatment':'off','size':90}]")
                        .base();
        FlagConfiguration other =
                flag("rules", "[{'treatment':'off','size':90},{'treatment':'on','size':10}]")
                        .base();
        assertThat(Difference.between(one, other))
                .containsExactly(
                        new Edit.BucketsReordered(
                                Condition.EVERYBODY,
                                List.of(new Bucket("on", 10), new Bucket("off", 90)),
                                List.of(new Bucket("off", 90), new Bucket("on", 10))));
    }

    @Test
    @Rule("CFG-4")
    void whatIsWrittenOfTheDefaultTreatmentMovesNobody() {
        FlagConfiguration dormant = flag("rules", "[{'treatment':'on','size':0}]").base();
        FlagConfiguration rest = flag("rules", "[{'treatment':'off','size':5}]").base();
        assertThat(Difference.between(dormant, rest)).containsExactly(new Edit.Rewritten());
        assertThat(Difference.between(flag("rules", "[{'treatment':'on','size':10}]").base(), rest))
                .containsExactly(new Edit.ShareChanged(Condition.EVERYBODY, "on", 10, 0));
    }

    @Test
    @Rule("CFG-7")
    void tellsOfContentThatIsOnlyWrittenInAnotherWay() {
        assertThat(edits("rules", "[{'treatment':'on','size':4},{'treatment':'on','size':6}]"))
                .containsExactly(new Edit.Rewritten());
    }

    @Test
    @Rule("LIF-2")
    void tellsOfWhatBeginsAndCeasesToTakeEffect() {
        Difference difference =
                Difference.between(flag("lifecycle_stage", "'staging'"), flag(), ENVIRONMENTS);
        assertThat(difference.about())
                .containsExactly(new FieldChange("lifecycle_stage", "staging", "production"));
        assertThat(difference.definitions())
                .containsOnlyKeys("prod")
                .containsEntry(
                        "prod",
                        List.of(
                                new Edit.StateChanged(
                                        DefinitionState.WITHHELD, DefinitionState.LIVE)));
        assertThat(Difference.between(null, flag(), ENVIRONMENTS).definitions()).hasSize(3);
        assertThat(Difference.between(flag(), null, ENVIRONMENTS).about())
                .contains(new FieldChange("category", "feature", null));
    }

    @Test
    void keepsTheTreatmentsThatStay() {
        assertThat(edits("treatments", "[{'name':'on','configurations':'{}','description':'On'}]"))
                .containsExactly(new Edit.TreatmentRemoved(OFF));
    }
}
