package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.flag;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

    private static FlagConfiguration configuration(String rest, String rules) {
        List<TargetingRule> list = new ArrayList<>();
        for (String rule : rules.isEmpty() ? new String[0] : rules.split(" ")) {
            String[] parts = rule.split(":");
            Condition condition =
                    parts.length < 3
                            ? Condition.EVERYBODY
                            : Condition.of(new Matcher.InSegment(parts[2], false));
            list.add(new TargetingRule(parts[0], Integer.parseInt(parts[1]), condition));
        }
        return new FlagConfiguration(rest, List.of(), list, 100);
    }

    private static String text(List<Bucket> buckets) {
        return buckets.stream()
                .map(b -> b.treatment() + ":" + b.size())
                .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @Rule({"CFG-4", "CFG-5", "CFG-8"})
    @CsvSource(
            textBlock =
                    """
                    '',                        rest:100
                    a:10,                      a:10 rest:90
                    a:100,                     a:100
                    a:0,                       rest:100
                    a:10 a:5,                  a:15 rest:85
                    a:15 b:15,                 a:15 rest:70 b:15
                    a:50 b:50,                 a:50 b:50
                    a:0 b:15,                  rest:85 b:15
                    a:15 b:0,                  a:15 rest:85
                    a:10 b:10 c:10,            a:10 c:10 rest:70 b:10
                    a:10 b:10 c:10 d:10,       a:10 c:10 rest:60 d:10 b:10
                    rest:20 a:30,              rest:70 a:30
                    a:30 rest:20 b:10,         a:30 rest:60 b:10
                    a:30 b:10 rest:60,         a:30 b:10 rest:60
                    """)
    void laysOutTheBucketsOfEverybody(String rules, String buckets) {
        FmeDefinition definition = Translation.of(configuration("rest", rules));
        assertThat(text(definition.defaultRule())).isEqualTo(buckets);
        assertThat(definition.rules()).isEmpty();
    }

    @Test
    @Rule("CFG-4")
    void joinsRulesOfTheSameConditionAtThePlaceOfTheFirst() {
        FmeDefinition definition =
                Translation.of(configuration("rest", "a:20:gold b:5:wood c:30:gold d:7"));
        assertThat(definition.rules().stream().map(r -> text(r.buckets())))
                .containsExactly("a:20 rest:50 c:30", "b:5 rest:95");
        assertThat(text(definition.defaultRule())).isEqualTo("d:7 rest:93");
    }

    @Test
    @Rule("CFG-5")
    void keepsDormantRulesWithoutSendingAnybody() {
        FmeDefinition definition = Translation.of(configuration("rest", "a:0:gold b:0"));
        assertThat(definition.rules()).isEmpty();
        assertThat(text(definition.defaultRule())).isEqualTo("rest:100");
        assertThat(definition.dormant())
                .extracting(FmeDefinition.Dormant::treatment)
                .containsExactly("a", "b");
    }

    @Test
    @Rule("CFG-4")
    void neitherOrderOfMatchersNorOfValuesMakesAnotherCondition() {
        FlagContent content =
                flag(
                        "rules",
                        """
                        [{'treatment':'on','size':20,'condition':{'matchers':[
                           {'type':'IN_SEGMENT','string':'premium_users'},
                           {'type':'IN_LIST_STRING','attribute':'tier','strings':['a','b']}]}},
                         {'treatment':'off','size':30,'condition':{'matchers':[
                           {'type':'IN_LIST_STRING','attribute':'tier','strings':['b','a','b']},
                           {'type':'IN_SEGMENT','string':'premium_users'}]}}]
                        """);
        assertThat(Translation.of(content.base()).rules())
                .singleElement()
                .satisfies(r -> assertThat(text(r.buckets())).isEqualTo("on:20 off:80"));
    }

    @Test
    @Rule("CFG-9")
    void writesTrafficAllocationOut() {
        assertThat(Translation.of(flag().base()).trafficAllocation()).isEqualTo(100);
        assertThat(Translation.of(flag("traffic_allocation", "0").base()).trafficAllocation())
                .isZero();
    }

    @Property(tries = 300)
    @Rule({"CFG-4", "CFG-8"})
    void bucketsAlwaysSumToTheWhole(@ForAll("sizes") List<Integer> sizes) {
        List<Bucket> buckets = Translation.of(configuration(sizes)).defaultRule();
        assertThat(buckets.stream().mapToInt(Bucket::size).sum()).isEqualTo(100);
    }

    @Property(tries = 300)
    @Rule("CFG-8")
    void sizesNeverChangeTheOrder(
            @ForAll("sizes") List<Integer> before, @ForAll("sizes") List<Integer> after) {
        List<String> old = order(before);
        List<String> next = order(after);
        assertThat(old.stream().filter(next::contains))
                .isEqualTo(next.stream().filter(old::contains).toList());
    }

    private static List<String> order(List<Integer> sizes) {
        return Translation.of(configuration(sizes)).defaultRule().stream()
                .map(Bucket::treatment)
                .toList();
    }

    private static FlagConfiguration configuration(List<Integer> sizes) {
        List<TargetingRule> rules = new ArrayList<>();
        for (int size : sizes) {
            rules.add(new TargetingRule("t" + rules.size(), size, Condition.EVERYBODY));
        }
        return new FlagConfiguration("rest", List.of(), rules, 100);
    }

    /** At most eight sizes that fit into the whole. */
    @Provide
    Arbitrary<List<Integer>> sizes() {
        return Arbitraries.integers().between(0, 12).list().ofMaxSize(8);
    }
}
