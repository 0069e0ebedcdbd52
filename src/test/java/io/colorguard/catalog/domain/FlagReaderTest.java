package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.fields;
import static io.colorguard.catalog.domain.FlagFixtures.plain;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Input.Place;
import io.colorguard.catalog.domain.Input.Position;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("CFG-6")
class FlagReaderTest {

    private static Reading read(String... fieldsAndJson) {
        return FlagReader.read(Input.of(fields(fieldsAndJson)));
    }

    private static List<String> lines(Reading reading) {
        return reading.findings().stream()
                .map(FlagFixtures::line)
                .map(line -> line.replaceFirst("catalog\\.", ""))
                .toList();
    }

    private static FlagContent content(Reading reading) {
        return Objects.requireNonNull(reading.content());
    }

    private static Condition condition(Reading reading) {
        return content(reading).base().rules().getFirst().condition();
    }

    @Test
    @Rule("CFG-4")
    void takesAMissingSizeForEverybody() {
        Reading reading = read("rules", "[{'treatment':'on'}]");
        assertThat(reading.findings()).isEmpty();
        assertThat(content(reading).base().rules())
                .containsExactly(new TargetingRule("on", 100, Condition.EVERYBODY));
    }

    @Test
    @Rule("CFG-2")
    void tellsAnEmptyListFromNone() {
        FlagContent content =
                content(read("environment_configs", "{'dev':{'rules':[]},'prod':{'rules':null}}"));
        assertThat(content.in("dev").rules()).isEmpty();
        assertThat(content.in("prod")).isEqualTo(content.base());
        assertThat(content.in("staging")).isEqualTo(content.base());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    description         | 5                  | CFG-6 description refusal.field.text
                    treatments          | {}                 | CFG-6 treatments refusal.field.list
                    treatments          | ['on']             | CFG-6 treatments[0] refusal.field.object
                    treatments          | [{}]               | CFG-6 treatments[0].name refusal.field.missing
                    default_treatment   | null               | CFG-6 default_treatment refusal.field.missing
                    category            | 'fun'              | CFG-6 category refusal.field.word
                    rules               | [{'treatment':'on','size':2.5}]  | CFG-6 rules[0].size refusal.field.whole
                    rules               | [{'treatment':'on','size':1e99}] | CFG-1 rules[0].size refusal.field.percent
                    traffic_allocation  | 1e9                | CFG-1 traffic_allocation refusal.field.percent
                    traffic_allocation  | -2000000           | CFG-1 traffic_allocation refusal.field.percent
                    rules               | [{'treatment':'on','size':'x'}]  | CFG-6 rules[0].size refusal.field.whole
                    rules               | [{'treatment':'on','condition':{}}] | CFG-6 rules[0].condition refusal.condition.empty
                    environment_configs | {'dev': 5}         | CFG-6 environment_configs.dev refusal.field.object
                    sunset_plan         | {'date':'soon'}    | LIF-5 sunset_plan.date refusal.sunset.date
                    name                | '${x}'             | CFG-1 name refusal.key.form
                    name                | 'datetime'         | CFG-1 name refusal.key.form
                    name                | 'a'                | CFG-1 name refusal.key.form
                    """)
    void readsNothingFromWhatCannotBeKept(String field, String json, String finding) {
        Reading reading = read(field, json);
        assertThat(lines(reading)).contains(finding);
        assertThat(reading.content()).isNull();
    }

    @ParameterizedTest
    @Rule("CFG-9")
    @CsvSource(
            quoteCharacter = '`',
            textBlock =
                    """
                    1e9,          1E+9
                    4000000000,   4000000000
                    '4000000000', 4000000000
                    """)
    void namesTheNumberThatWasWritten(String json, String shown) {
        assertThat(read("traffic_allocation", json).findings())
                .filteredOn(f -> f.messageKey().equals("catalog.refusal.field.percent"))
                .singleElement()
                .satisfies(
                        f -> Messages.assertTold(f),
                        f -> assertThat(f.arguments()).contains("traffic_allocation", shown));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    flavour             | 5                   | CFG-6 flavour warning.field.unknown
                    environment_configs | {'dev':{'colour':1}} | CFG-6 environment_configs.dev.colour warning.field.unknown
                    rules               | [{'treatment':'on','weight':1}] | CFG-6 rules[0].weight warning.field.unknown
                    """)
    void listsFieldsThatNobodyKnows(String field, String json, String finding) {
        Reading reading = read(field, json);
        assertThat(lines(reading)).containsExactly(finding);
        assertThat(reading.content()).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {'type':'IN_SEGMENT','attribute':'tier','strings':['a','b']} | text_list | {type=IN_LIST_STRING, attribute=tier, strings=[a, b]}
                    {'type':'IN_SEGMENT','strings':['vip']}            | segment           | {type=IN_SEGMENT, string=vip}
                    {'type':'IN_SEGMENT','attribute':'tier','string':'vip'} | segment_attribute | {type=IN_SEGMENT, string=vip}
                    {'type':'IN_LIST_STRING','string':'a'}             | single_value      | {type=IN_LIST_STRING, strings=[a]}
                    {'type':'MATCHES_STRING','strings':['a.*']}        | single_pattern    | {type=MATCHES_STRING, string=a.*}
                    """)
    void proposesAReadingOfDoubtfulMatchers(String matcher, String fix, String read) {
        Reading reading =
                read("rules", "[{'treatment':'on','condition':{'matcher':" + matcher + "}}]");
        assertThat(lines(reading))
                .containsExactly("CFG-6 rules[0].condition.matcher refusal.matcher." + fix);
        assertThat(reading.findings().getFirst().fix()).isInstanceOf(Fix.AcceptReading.class);
        assertThat(MatcherFields.of(condition(reading).matchers().getFirst())).hasToString(read);
    }

    @Test
    void readsAListOfSegmentsAsOneRuleForEach() {
        Reading reading =
                read(
                        "rules",
                        "[{'treatment':'on','size':20,'condition':{'matcher':"
                                + "{'type':'IN_SEGMENT','strings':['a','b']}}}]");
        assertThat(content(reading).base().rules())
                .containsExactly(
                        new TargetingRule(
                                "on", 20, Condition.of(new Matcher.InSegment("a", false))),
                        new TargetingRule(
                                "on", 20, Condition.of(new Matcher.InSegment("b", false))));
        assertThat(lines(reading))
                .containsExactly("CFG-6 rules[0].condition.matcher refusal.matcher.segments");
    }

    @Test
    void proposesNumbersWrittenAsTextAndWhatIsMissing() {
        Reading reading =
                read(
                        "rules",
                        "[{'treatment':'on','size':'25'}]",
                        "category",
                        "null",
                        "tags",
                        "{'Team':'web'}");
        assertThat(lines(reading))
                .containsExactly(
                        "CFG-6 tags refusal.tags.map",
                        "CFG-6 category refusal.field.assumed",
                        "CFG-6 rules[0].size refusal.number.text");
        assertThat(content(reading).base().rules().getFirst().size()).isEqualTo(25);
        assertThat(content(reading).about().tags()).containsExactly("Team:web");
    }

    @ParameterizedTest
    @Rule("CFG-9")
    @ValueSource(strings = {"WHITELIST", "EQUAL_TO", "in_segment", ""})
    void refusesMatchersThatTheAdminApiDoesNotKnow(String type) {
        assertThat(
                        lines(
                                read(
                                        "rules",
                                        "[{'treatment':'on','condition':{'matcher':{'type':'"
                                                + type
                                                + "'}}}]")))
                .containsExactly("CFG-9 rules[0].condition.matcher.type refusal.matcher.type");
    }

    @Test
    @Rule("CFG-1")
    void normalisesTextAndConfigurations() {
        FlagContent content =
                content(
                        read(
                                "description",
                                "'e\\u0301'",
                                "treatments",
                                "[{'name':'off','configurations':{'b':1.0,'a':[null]}},{'name':'on'}]"));
        assertThat(content.about().description()).isEqualTo("é");
        assertThat(content.base().treatments().getFirst().configurations())
                .isEqualTo("{\"a\":[null],\"b\":1}");
    }

    @Test
    void doesNotExpandNumbersThatNobodyCanMean() {
        Map<String, Object> fields = fields();
        fields.put(
                "treatments",
                List.of(
                        Map.of(
                                "name",
                                "on",
                                "configurations",
                                Map.of("n", new BigDecimal("1e999999")))));
        assertThat(lines(FlagReader.read(Input.of(fields))))
                .containsExactly("CFG-1 treatments[0].configurations refusal.configurations.lossy");
    }

    @Test
    void takesTheTrafficTypeFromBesideTheList() {
        Map<String, Object> fields = fields("traffic_type", "null");
        assertThat(lines(FlagReader.read(Input.of(fields))))
                .containsExactly("CFG-6 traffic_type refusal.field.missing");
        assertThat(
                        content(
                                        FlagReader.read(
                                                Input.of(fields),
                                                new FlagReader.Defaults("account", "team")))
                                .trafficType())
                .isEqualTo("account");
        assertThat(
                        content(read("traffic_type", "null", "traffic_type_name", "'user'"))
                                .trafficType())
                .isEqualTo("user");
    }

    @Test
    void findsThePlaceOfAFieldOrOfWhatIsAroundIt() {
        Place top = new Place("feature_flags[3]", new Position(40, 3));
        var name = new Input.Str(top.member("name", new Position(41, 5)), "x");
        var members = new LinkedHashMap<String, Input>();
        members.put("name", name);
        Input flag = new Input.Obj(top, members);
        assertThat(flag.nearest("name").position()).isEqualTo(new Position(41, 5));
        assertThat(flag.nearest("name_of_other").position()).isEqualTo(new Position(40, 3));
        assertThat(FlagReader.read(flag).findings())
                .extracting(Finding::field)
                .contains("name", "treatments");
    }

    @Test
    void survivesWhatIsNoFlagAtAll() {
        assertThat(lines(FlagReader.read(Input.of(plain("[1]")))))
                .containsExactly("CFG-6  refusal.field.object");
    }
}
