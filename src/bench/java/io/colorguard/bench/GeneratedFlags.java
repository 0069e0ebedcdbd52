package io.colorguard.bench;

import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.Condition;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Matcher;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.catalog.domain.Treatment;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Any number of plausible flags, the same ones each time. */
final class GeneratedFlags {

    private static final long SEED = 20_260_302;
    private static final String[] THINGS = {
        "checkout", "payment", "signin", "fraud", "loan", "card", "transfer", "statement", "limit"
    };
    private static final String[] PARTS = {
        "flow", "score", "ranking", "form", "fallback", "cache", "page", "banner", "export"
    };
    private static final String[] FOR = {
        "customers", "merchants", "partners", "branches", "tellers", "auditors"
    };
    private static final List<Treatment> TREATMENTS =
            List.of(
                    new Treatment("off", "{\"enabled\":false}", "As before"),
                    new Treatment("on", "{\"enabled\":true,\"limit\":100}", "The new way"));

    private GeneratedFlags() {}

    static Stream<FlagContent> of(int count) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        return IntStream.range(0, count).mapToObj(i -> flag(i, random));
    }

    private static FlagContent flag(int i, RandomGenerator random) {
        String thing = pick(THINGS, random);
        String part = pick(PARTS, random);
        return new FlagContent(
                new FlagKey("%s-%s-%d".formatted(thing, part, i)),
                new About(
                        "The new %s of %s for %s".formatted(part, thing, pick(FOR, random)),
                        "team-" + random.nextInt(40),
                        List.of("area-" + random.nextInt(12), "epic-" + random.nextInt(500))),
                new Classification(
                        pick(Category.values(), random),
                        random.nextInt(4) == 0 ? Risk.HIGH : Risk.LOW,
                        pick(LifecycleStage.values(), random)),
                "customer",
                random.nextInt(5) == 0 ? List.of("dev") : List.of("dev", "staging", "prod"),
                new FlagConfiguration(
                        "off",
                        TREATMENTS,
                        List.of(new TargetingRule("on", random.nextInt(101), Condition.EVERYBODY)),
                        FlagConfiguration.ALL_TRAFFIC),
                Map.of("dev", override(100), "prod", override(random.nextInt(101))),
                null);
    }

    private static ConfigurationOverride override(int size) {
        Condition north =
                Condition.of(
                        new Matcher.Text(
                                Matcher.TextTest.IN_LIST_STRING,
                                "region",
                                List.of("monterrey", "saltillo"),
                                false));
        return new ConfigurationOverride(
                null, null, null, List.of(new TargetingRule("on", size, north)), null);
    }

    private static <T> T pick(T[] choices, RandomGenerator random) {
        return choices[random.nextInt(choices.length)];
    }
}
