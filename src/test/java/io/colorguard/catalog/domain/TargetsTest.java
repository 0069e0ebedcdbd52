package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Matcher.TextTest;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@Rule("CFG-9")
class TargetsTest {

    private static final String TARGETED =
            """
            [{'name': 'off'}, {'name': 'on', 'keys': ['ana', 'luis', 'ana'], 'segments': ['premium_users']}]
            """;
    private static final TargetingRule KEYS =
            rule(new Matcher.Text(TextTest.IN_LIST_STRING, null, List.of("ana", "luis"), false));
    private static final TargetingRule SEGMENT =
            rule(new Matcher.InSegment("premium_users", false));
    private static final TargetingRule TEN = new TargetingRule("on", 10, Condition.EVERYBODY);

    @Test
    void readsKeysThenSegmentsAsTheFirstRulesWhenThatIsAccepted() {
        Reading reading = read("treatments", TARGETED);

        assertThat(content(reading).base().rules()).containsExactly(KEYS, SEGMENT, TEN);
        assertThat(reading.findings().stream().map(FlagFixtures::line))
                .containsExactly(
                        "CFG-6 treatments[1].keys catalog.refusal.treatment.keys",
                        "CFG-6 treatments[1].segments catalog.refusal.treatment.segments");
        assertThat(reading.findings()).allMatch(f -> f.isError() && f.fix() != null);
    }

    @Test
    void keepsThemWhereAnEnvironmentReplacesRulesAndDropsThemWithTheirTreatments() {
        String overrides =
                """
                {'dev': {'rules': []}, 'staging': {'traffic_allocation': 100},
                 'prod': {'treatments': [{'name': 'off'}, {'name': 'on'}]}}
                """;

        FlagContent read = content(read("treatments", TARGETED, "environment_configs", overrides));

        assertThat(read.in("dev").rules()).containsExactly(KEYS, SEGMENT);
        assertThat(read.in("staging").rules()).containsExactly(KEYS, SEGMENT, TEN);
        assertThat(read.in("prod").rules()).containsExactly(TEN);
    }

    @Test
    void refusesThemBelowTheWholeTraffic() {
        Reading base = read("treatments", TARGETED, "traffic_allocation", "50");
        Reading override =
                read(
                        "treatments",
                        TARGETED,
                        "environment_configs",
                        "{'prod': {'traffic_allocation': 99}}");

        assertThat(base.content()).isNull();
        assertThat(base.findings().stream().map(FlagFixtures::line))
                .contains("CFG-9 traffic_allocation catalog.refusal.targets.allocation");
        assertThat(override.findings().stream().map(FlagFixtures::line))
                .contains(
                        "CFG-9 environment_configs.prod.traffic_allocation catalog.refusal.targets.allocation");
    }

    @Test
    void takesAtMostAsManyKeysAsFme() {
        String keys =
                String.join(
                        ",", IntStream.rangeClosed(1, 501).mapToObj("'k%d'"::formatted).toList());
        FlagContent read =
                content(
                        read(
                                "treatments",
                                "[{'name': 'off'}, {'name': 'on', 'keys': [%s]}]".formatted(keys)));

        assertThat(FlagRules.check(read, FlagFixtures.VOCABULARY).stream().map(FlagFixtures::line))
                .contains(
                        "CFG-6 rules[0].condition.matchers[0].strings catalog.refusal.matcher.too_many_keys");
    }

    @Test
    void warnsOfListedKeysThatTheTrafficAllocationLeavesOut() {
        FlagContent half = content(read("treatments", TARGETED));
        FlagConfiguration base = half.base();
        var allocated =
                half.withBase(
                        new FlagConfiguration(
                                base.defaultTreatment(), base.treatments(), base.rules(), 50));

        assertThat(warnings(half)).isEmpty();
        assertThat(warnings(allocated))
                .containsExactly("CFG-9 rules[0] catalog.warning.keys.allocation");
    }

    private static List<String> warnings(FlagContent content) {
        return FlagRules.check(content, FlagFixtures.VOCABULARY).stream()
                .filter(f -> f.severity() == Finding.Severity.WARNING)
                .map(FlagFixtures::line)
                .toList();
    }

    private static Reading read(String... fields) {
        Map<String, Object> written = FlagFixtures.fields(fields);
        return FlagReader.read(Input.of(written));
    }

    private static FlagContent content(Reading reading) {
        FlagContent content = reading.content();
        assertThat(content).as(reading.findings().toString()).isNotNull();
        return content;
    }

    private static TargetingRule rule(Matcher matcher) {
        return new TargetingRule("on", 100, Condition.of(matcher));
    }
}
