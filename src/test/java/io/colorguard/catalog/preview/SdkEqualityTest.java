package io.colorguard.catalog.preview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.colorguard.Rule;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FmeDefinition;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Matcher.DateTest;
import io.colorguard.catalog.domain.Matcher.NumberTest;
import io.colorguard.catalog.domain.Matcher.SetTest;
import io.colorguard.catalog.domain.Matcher.TextTest;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Translation;
import io.colorguard.catalog.domain.Treatment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is previewed and exported is what FME's own SDK answers. */
class SdkEqualityTest {

    private static final int MANY = 100_000;
    private static final Seeds SEEDS = new Seeds(777, 999);
    private static final long DAY = 86_400_000;
    private static final long NOON = 1_750_000_000_000L;
    private static final List<String> MEMBERS = Preview.keys(MANY / 4).toList();
    private static final Map<String, FmeDefinition> FLAGS = new LinkedHashMap<>();
    private static final Surroundings WORLD = new World();

    @TempDir static Path folder;
    private static Sdk sdk;

    /** Members and answers as the SDK knows them. */
    private static final class World implements Surroundings {
        private final java.util.Set<String> members = new java.util.HashSet<>(MEMBERS);

        @Override
        public boolean isMember(String segment, String key) {
            return segment.equals("premium_users") && members.contains(key);
        }

        @Override
        public String answer(String flag, Probe probe) {
            return Preview.evaluate(FLAGS.get(flag), probe, SEEDS, this).treatment();
        }
    }

    @BeforeAll
    static void startSdk() throws Exception {
        FLAGS.put("ab", flag(100, rule("a", 15), rule("b", 15)));
        FLAGS.put("ramp", flag(100, rule("a", 30), rule("b", 30)));
        FLAGS.put("limited", flag(30, rule("a", 50), rule("b", 50)));
        FLAGS.put("wider", flag(60, rule("a", 50), rule("b", 50)));
        FLAGS.put("dormant", flag(100, rule("a", 0)));
        FLAGS.put("nobody", flag(0, rule("a", 100)));
        for (boolean negate : List.of(false, true)) {
            for (Matcher matcher : matchers(negate)) {
                FLAGS.put(
                        "matcher-" + FLAGS.size(),
                        flag(
                                90,
                                new TargetingRule("a", 40, Condition.of(matcher)),
                                new TargetingRule("b", 35, Condition.of(matcher)),
                                rule("b", 10)));
            }
        }
        FLAGS.put("killed", FLAGS.get("ab").killed());
        FLAGS.put(
                "both",
                flag(
                        100,
                        new TargetingRule(
                                "a",
                                100,
                                new Condition(
                                        List.of(
                                                new Matcher.InSegment("premium_users", false),
                                                matchers(false).get(1)))),
                        rule("b", 20)));
        sdk = Sdk.serving(folder, FLAGS, SEEDS, Map.of("premium_users", MEMBERS));
    }

    @AfterAll
    static void stopSdk() {
        sdk.close();
    }

    private static List<Matcher> matchers(boolean negate) {
        List<Matcher> all = new ArrayList<>();
        all.add(new Matcher.InSegment("premium_users", negate));
        for (TextTest test : TextTest.values()) {
            all.add(new Matcher.Text(test, "plan", List.of("pre", "um", "premium"), negate));
        }
        all.add(new Matcher.Text(TextTest.ENDS_WITH_STRING, null, List.of("7", "13"), negate));
        all.add(new Matcher.Text(TextTest.IN_LIST_STRING, null, List.of("user_5"), negate));
        all.add(new Matcher.Regex("plan", "^p.*m$|ee", negate));
        for (SetTest test : SetTest.values()) {
            all.add(new Matcher.Texts(test, "roles", List.of("admin", "qa"), negate));
        }
        for (NumberTest test : NumberTest.values()) {
            all.add(new Matcher.Number(test, "age", 18, negate));
        }
        all.add(new Matcher.NumberRange("age", 17, 40, negate));
        for (DateTest test : DateTest.values()) {
            all.add(new Matcher.Date(test, "joined", NOON, negate));
        }
        all.add(new Matcher.DateRange("joined", NOON - DAY, NOON + DAY, negate));
        all.add(new Matcher.Truth("staff", true, negate));
        all.add(new Matcher.Dependency("ab", "a", negate));
        return all;
    }

    private static TargetingRule rule(String treatment, int size) {
        return new TargetingRule(treatment, size, Condition.EVERYBODY);
    }

    private static FmeDefinition flag(int allocation, TargetingRule... rules) {
        return Translation.of(
                new FlagConfiguration(
                        "baseline",
                        Stream.of("baseline", "a", "b")
                                .map(name -> new Treatment(name, "", ""))
                                .toList(),
                        List.of(rules),
                        allocation));
    }

    private static Probe randomProbe(int number) {
        var random = new Random(number);
        Map<String, Object> attributes = new HashMap<>();
        put(attributes, random, "plan", "premium", "free", "prefix", "", "museum", 5);
        put(attributes, random, "roles", List.of("admin"), List.of("qa", "admin"), List.of(), "qa");
        put(attributes, random, "age", 18, 17L, 19, 40, "18", 18.0);
        put(attributes, random, "joined", NOON, NOON + 30_000, NOON - DAY, NOON + DAY + 60_000);
        put(attributes, random, "staff", true, false, "TRUE", "no", 1);
        return new Probe((number % 5 == 0 ? "ключ-ü-😀-" : "user_") + number, attributes);
    }

    private static void put(Map<String, Object> all, Random random, String name, Object... of) {
        int choice = random.nextInt(of.length + 1);
        if (choice < of.length) {
            all.put(name, of[choice]);
        }
    }

    @Test
    @Rule("CFG-9")
    void previewAnswersAsTheSdkForEveryMatcher() {
        FLAGS.forEach((name, definition) -> {
            Preview preview = Preview.of(definition, SEEDS, WORLD);
            for (int i = 0; i < 3_000; i++) {
                Probe probe = randomProbe(i);
                assertThat(preview.evaluate(probe).treatment())
                        .as("%s for %s", definition.rules(), probe)
                        .isEqualTo(sdk.answer(name, probe));
            }
        });
    }

    @Test
    @Rule({"CFG-4", "CFG-5"})
    void sharesAreWhatTheAuthorWrote() {
        assertShares("ab", Map.of("a", 15, "b", 15, "baseline", 70));
        assertShares("ramp", Map.of("a", 30, "b", 30, "baseline", 40));
        assertShares("limited", Map.of("a", 15, "b", 15, "baseline", 70));
        assertShares("dormant", Map.of("baseline", 100));
        assertShares("nobody", Map.of("baseline", 100));
        assertShares("killed", Map.of("baseline", 100));
    }

    private static void assertShares(String flag, Map<String, Integer> percents) {
        Map<String, Integer> counts = new TreeMap<>();
        Preview.keys(MANY)
                .map(Probe::of)
                .forEach(probe -> counts.merge(sdk.answer(flag, probe), 1, Integer::sum));
        assertThat(counts.keySet()).isEqualTo(percents.keySet());
        percents.forEach((treatment, percent) -> {
            double share = percent / 100.0;
            double deviation = Math.sqrt(MANY * share * (1 - share));
            assertThat(counts.get(treatment).doubleValue())
                    .as("%s of %s", treatment, flag)
                    .isCloseTo(MANY * share, within(4 * deviation));
        });
    }

    @Test
    @Rule("CFG-8")
    void rampsMoveNobodyFromOneVariantToTheOther() {
        assertThat(movedBetweenVariants("ab", "ramp")).isZero();
        assertThat(movedBetweenVariants("limited", "wider")).isZero();
    }

    private static long movedBetweenVariants(String before, String after) {
        return Preview.keys(MANY)
                .map(Probe::of)
                .filter(probe -> {
                    String from = sdk.answer(before, probe);
                    return !from.equals("baseline") && !from.equals(sdk.answer(after, probe));
                })
                .count();
    }
}
