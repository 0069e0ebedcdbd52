package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

@Rule("CAT-2")
class FlagWriterTest {

    @Property(tries = 500)
    void whatIsWrittenIsReadAgain(@ForAll("flags") FlagContent content) {
        Reading reading = FlagReader.read(FlagWriter.write(content));
        assertThat(reading.findings()).isEmpty();
        assertThat(reading.content()).isEqualTo(content);
    }

    @Property(tries = 200)
    @Rule("CFG-2")
    void whatAnOverrideLeavesOutIsInherited(@ForAll("flags") FlagContent content) {
        ConfigurationOverride override = content.overrides().get("prod");
        FlagConfiguration effective = content.in("prod");
        FlagConfiguration base = content.base();
        assertThat(effective.rules())
                .isEqualTo(
                        override == null || override.rules() == null
                                ? base.rules()
                                : override.rules());
        assertThat(effective.treatments())
                .isEqualTo(
                        override == null || override.treatments() == null
                                ? base.treatments()
                                : override.treatments());
        assertThat(content.in("dev")).isEqualTo(base);
    }

    @Provide
    Arbitrary<FlagContent> flags() {
        return Combinators.combine(texts(), bases(), overrides(), sunsets())
                .as((text, base, override, sunset) -> {
                    Map<String, ConfigurationOverride> overrides = new LinkedHashMap<>();
                    if (override != null) {
                        overrides.put("prod", override);
                    }
                    return new FlagContent(
                            new FlagKey("checkout"),
                            new FlagContent.About(text, text, List.of(text)),
                            new FlagContent.Classification(
                                    Category.KILLSWITCH, Risk.LOW, LifecycleStage.STAGING),
                            "user",
                            List.of("dev", "prod"),
                            base,
                            overrides,
                            sunset);
                });
    }

    private static Arbitrary<@Nullable SunsetPlan> sunsets() {
        return texts().map(text -> new SunsetPlan(LocalDate.of(2027, 3, 31), text)).injectNull(0.5);
    }

    private static Arbitrary<FlagConfiguration> bases() {
        return Combinators.combine(
                        texts(), treatments(), rules(), Arbitraries.integers().between(0, 100))
                .as(FlagConfiguration::new);
    }

    private static Arbitrary<@Nullable ConfigurationOverride> overrides() {
        return Combinators.combine(
                        texts().injectNull(0.5),
                        texts().injectNull(0.5),
                        treatments().injectNull(0.5),
                        rules().injectNull(0.5),
                        Arbitraries.integers().between(0, 100).injectNull(0.5))
                .as(ConfigurationOverride::new)
                .injectNull(0.3);
    }

    private static Arbitrary<List<Treatment>> treatments() {
        Arbitrary<String> json =
                Arbitraries.of("", "{}", "{\"b\": 1, \"a\": [1.50, null]}", "not json", "5");
        return Combinators.combine(texts(), json, texts()).as(Treatment::new).list().ofMaxSize(3);
    }

    private static Arbitrary<List<TargetingRule>> rules() {
        return Combinators.combine(
                        texts(),
                        Arbitraries.integers().between(0, 100),
                        matchers().list().ofMaxSize(3))
                .as((text, size, all) -> new TargetingRule(text, size, new Condition(all)))
                .list()
                .ofMaxSize(3);
    }

    private static Arbitrary<Matcher> matchers() {
        Arbitrary<String> names = texts().filter(text -> !text.isEmpty());
        return Combinators.combine(
                        names,
                        Arbitraries.longs(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9))
                .as(FlagWriterTest::matcher);
    }

    private static Matcher matcher(String text, long number, boolean negate, int kind) {
        return switch (kind) {
            case 0 -> new Matcher.InSegment(text, negate);
            case 1 ->
                    new Matcher.Text(Matcher.TextTest.CONTAINS_STRING, null, List.of(text), negate);
            case 2 -> new Matcher.Regex(text, text, negate);
            case 3 -> new Matcher.Texts(Matcher.SetTest.ANY_OF_SET, text, List.of(text), negate);
            case 4 -> new Matcher.Number(Matcher.NumberTest.EQUAL_NUMBER, text, number, negate);
            case 5 -> new Matcher.NumberRange(text, number, number, negate);
            case 6 -> new Matcher.Date(Matcher.DateTest.ON_DATE, text, number, negate);
            case 7 -> new Matcher.DateRange(text, number, number, negate);
            case 8 -> new Matcher.Truth(text, negate, !negate);
            default -> new Matcher.Dependency(text, text, negate);
        };
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("abé\"\\${}%\n\t ".toCharArray()).ofMaxLength(8);
    }
}
