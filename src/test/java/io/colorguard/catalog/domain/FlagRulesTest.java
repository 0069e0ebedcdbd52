package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.VOCABULARY;
import static io.colorguard.catalog.domain.FlagFixtures.check;
import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FlagRulesTest {

    private static List<String> lines(List<Finding> findings) {
        return findings.stream().map(FlagFixtures::line).toList();
    }

    @Test
    void hasNothingToSayOfAPlainFlag() {
        assertThat(check()).isEmpty();
    }

    @ParameterizedTest
    @Rule({"CFG-1", "CFG-3", "CFG-4", "CFG-9", "CAT-2"})
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    default_treatment  | 'blue' | CFG-1 default_treatment catalog.refusal.default_treatment.unknown
                    treatments         | [{'name':'off'}] | CFG-1 treatments catalog.refusal.treatments.count
                    treatments         | [{'name':'off'},{'name':'on'},{'name':'on'}] | CFG-1 treatments[2].name catalog.refusal.treatment.twice
                    treatments         | [{'name':'off'},{'name':'on'},{'name':'a ${b}'}] | CFG-1 treatments[2].name catalog.refusal.treatment.name
                    treatments         | [{'name':'off'},{'name':'on'},{'name':'%{if}'}] | CFG-1 treatments[2].name catalog.refusal.treatment.name
                    treatments         | [{'name':'off'},{'name':'on'},{'name':'a\\u0007'}] | CFG-1 treatments[2].name catalog.refusal.treatment.name
                    treatments         | [{'name':'off'},{'name':'on'},{'name':''}] | CFG-1 treatments[2].name catalog.refusal.treatment.name
                    treatments         | [{'name':'off'},{'name':'on','configurations':'{x}'}] | CFG-1 treatments[1].configurations catalog.refusal.configurations.syntax
                    treatments         | [{'name':'off'},{'name':'on','configurations':'['}] | CFG-1 treatments[1].configurations catalog.refusal.configurations.truncated
                    rules              | [{'treatment':'on','size':101}] | CFG-1 rules[0].size catalog.refusal.size.range
                    rules              | [{'treatment':'on','size':-1}] | CFG-1 rules[0].size catalog.refusal.size.range
                    rules              | [{'treatment':'blue','size':5}] | CFG-1 rules[0].treatment catalog.refusal.rule.treatment.unknown
                    rules              | [{'treatment':'on','size':60},{'treatment':'on','size':41}] | CFG-4 rules[1].size catalog.refusal.rules.sum
                    traffic_allocation | 101 | CFG-9 traffic_allocation catalog.refusal.traffic_allocation.range
                    traffic_type       | 'planet' | CAT-2 traffic_type catalog.refusal.traffic_type.unknown
                    tags               | ['web','web'] | CAT-2 tags[1] catalog.refusal.tag.useless
                    description        | 'a\\u0007b' | CFG-1 description catalog.refusal.text.unclean
                    description        | 'a\\u202eb' | CFG-1 description catalog.refusal.text.unclean
                    environments       | ['dev','prod','dev'] | CFG-3 environments[2] catalog.refusal.environment.twice
                    environments       | ['dev','moon'] | CFG-3 environments[1] catalog.refusal.environment.foreign
                    """)
    void refusesWhatFmeWouldNotTake(String field, String json, String finding) {
        assertThat(lines(check(field, json))).contains(finding);
    }

    @ParameterizedTest
    @Rule({"CFG-2", "CFG-3"})
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'prod': {'default_treatment': 'blue'}} | CFG-3 environment_configs.prod.default_treatment catalog.refusal.default_treatment.unknown
                    {'prod': {'treatments': [{'name':'on'},{'name':'blue'}]}} | CFG-3 environment_configs.prod.treatments catalog.refusal.treatments.without_default
                    {'prod': {'treatments': [{'name':'off'},{'name':'blue'}]}} | CFG-3 environment_configs.prod.treatments catalog.refusal.treatments.without_rule
                    {'prod': {'rules': [{'treatment':'blue'}]}} | CFG-3 environment_configs.prod.rules[0].treatment catalog.refusal.rule.treatment.unknown
                    {'prod': {'rules': [{'treatment':'on','size':90},{'treatment':'off','size':11}]}} | CFG-4 environment_configs.prod.rules[1].size catalog.refusal.rules.sum
                    {'moon': {'default_treatment': 'on'}} | CFG-3 environment_configs.moon catalog.refusal.override.undeclared
                    {'prod': {'traffic_allocation': -5}} | CFG-9 environment_configs.prod.traffic_allocation catalog.refusal.traffic_allocation.range
                    {'prod': {'description': 'a\\u0000'}} | CFG-1 environment_configs.prod.description catalog.refusal.text.unclean
                    """)
    void judgesWhatIsEffectiveInAnEnvironment(String overrides, String finding) {
        assertThat(lines(check("environment_configs", overrides))).contains(finding);
    }

    @ParameterizedTest
    @Rule({"CFG-6", "CFG-9"})
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'type':'IN_SEGMENT','string':'nobody'} | CFG-6 @.string catalog.refusal.segment.unknown
                    {'type':'IN_SEGMENT','string':'big_accounts'} | CFG-6 @.string catalog.refusal.segment.traffic_type
                    {'type':'IN_SEGMENT','string':'premium_users','negate':true} | CFG-9 @ catalog.refusal.matcher.negate
                    {'type':'EQUAL_NUMBER','attribute':'age','number':18} | CFG-9 @ catalog.refusal.matcher.target
                    {'type':'BETWEEN_NUMBER','attribute':'age','between':{'from':9,'to':1}} | CFG-6 @.between catalog.refusal.matcher.range
                    {'type':'ON_DATE','attribute':'age','date':18} | CFG-9 @ catalog.refusal.matcher.target
                    {'type':'BETWEEN_DATE','attribute':'age','between':{'from':1,'to':9}} | CFG-9 @ catalog.refusal.matcher.target
                    {'type':'BOOLEAN','attribute':'age','bool':true} | CFG-9 @ catalog.refusal.matcher.target
                    {'type':'IN_SPLIT','depends':{'splitName':'other','treatment':'on'}} | CFG-9 @ catalog.refusal.matcher.target
                    {'type':'IN_SPLIT','depends':{'splitName':'checkout','treatment':'on'}} | CFG-6 @.depends catalog.refusal.matcher.dependency
                    {'type':'MATCHES_STRING','attribute':'tier','string':'(a'} | CFG-6 @.string catalog.refusal.matcher.pattern
                    {'type':'IN_LIST_STRING','attribute':'tier','strings':[]} | CFG-6 @.strings catalog.refusal.matcher.no_values
                    {'type':'IN_LIST_STRING','attribute':'tier','strings':['']} | CFG-6 @.strings[0] catalog.refusal.matcher.empty_value
                    {'type':'IN_LIST_STRING','attribute':'9lives','strings':['a']} | CFG-1 @.attribute catalog.refusal.attribute.name
                    """)
    void refusesMatchersThatNobodyCarries(String matcher, String finding) {
        String rules = "[{'treatment':'on','condition':{'matcher':" + matcher + "}}]";
        String path = "rules[0].condition.matchers[0]";
        assertThat(lines(check("rules", rules))).contains(finding.replace("@", path));
    }

    @Test
    @Rule("CFG-9")
    void refusesNoMatcherForTheAdminApi() {
        FlagContent content =
                flag(
                        "rules",
                        """
                        [{'treatment':'on','condition':{'matcher':
                            {'type':'EQUAL_NUMBER','attribute':'age','number':18,'negate':true}}}]
                        """);
        assertThat(FlagRules.check(content, VOCABULARY, Target.ADMIN_API)).isEmpty();
    }

    @ParameterizedTest
    @Rule("CFG-1")
    @ValueSource(
            strings = {
                "all",
                "and",
                "between",
                "contain",
                "contains",
                "control",
                "datetime",
                "does",
                "end",
                "ends",
                "false",
                "has",
                "have",
                "if",
                "in",
                "is",
                "match",
                "matches",
                "not",
                "number",
                "set",
                "split",
                "start",
                "starts",
                "string",
                "then",
                "treatment",
                "true",
                "with",
                "Control"
            })
    void refusesReservedTreatmentsAndOffersAnother(String reserved) {
        String treatments = "[{'name':'" + reserved + "'},{'name':'on'},{'name':'baseline'}]";
        List<Finding> findings =
                check("treatments", treatments, "default_treatment", "'" + reserved + "'");
        assertThat(lines(findings))
                .containsExactly("CFG-1 treatments[0].name catalog.refusal.treatment.reserved");
        assertThat(findings.getFirst().fix())
                .isEqualTo(new Fix.RenameTreatment(reserved, "baseline_2"));
    }

    @Test
    @Rule("CFG-1")
    void countsTreatments() {
        String twenty = treatments(20);
        assertThat(check("treatments", twenty, "rules", "[]", "default_treatment", "'t1'"))
                .isEmpty();
        assertThat(lines(check("treatments", treatments(21), "rules", "[]")))
                .contains("CFG-1 treatments catalog.refusal.treatments.count");
    }

    @Rule("CFG-4")
    @Test
    void countsRules() {
        assertThat(lines(check("rules", rules(501))))
                .containsExactly("CFG-4 rules catalog.refusal.rules.too_many");
        assertThat(lines(check("environment_configs", "{'dev':{'rules':" + rules(501) + "}}")))
                .containsExactly(
                        "CFG-4 environment_configs.dev.rules catalog.refusal.rules.too_many");
        assertThat(lines(check("rules", rules(500)))).isEmpty();
    }

    private static String rules(int count) {
        return IntStream.range(0, count)
                .mapToObj(
                        """
                        {'treatment':'on','size':10,'condition':{'matcher':
                          {'type':'IN_LIST_STRING','attribute':'region','strings':['r%d']}}}
                        """
                                ::formatted)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String treatments(int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(i -> "{'name':'t" + i + "'}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    @Test
    @Rule("CFG-1")
    void limitsConfigurationsToEightKibibytes() {
        assertThat(check("treatments", withConfigurations(8 * 1024))).isEmpty();
        assertThat(lines(check("treatments", withConfigurations(8 * 1024 + 1))))
                .containsExactly(
                        "CFG-1 treatments[1].configurations catalog.refusal.configurations.too_large");
    }

    private static String withConfigurations(int bytes) {
        String json = "[\\\"" + "x".repeat(bytes - 4) + "\\\"]";
        return "[{'name':'off'},{'name':'on','configurations':'" + json + "'}]";
    }

    @Test
    @Rule("CFG-1")
    void keepsPlaceholdersInDescriptionsAsText() {
        assertThat(check("description", "'costs ${price} %{if}'")).isEmpty();
    }

    @Test
    @Rule("LIF-2")
    void noticesWhatIsWithheld() {
        assertThat(lines(check("lifecycle_stage", "'testing'")))
                .containsExactly("LIF-2 environments catalog.notice.environment.withheld");
        assertThat(lines(check("lifecycle_stage", "'development'"))).hasSize(2);
    }
}
