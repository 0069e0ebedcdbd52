package io.colorguard.catalog.domain;

import static io.colorguard.catalog.domain.FlagFixtures.PROD;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

/** What holds for every override over every base. */
@Rule("CFG-2")
class EffectiveConfigurationTest {

    @Property
    void layingItOverTwiceIsLayingItOverOnce(
            @ForAll("bases") FlagConfiguration base,
            @ForAll("overrides") ConfigurationOverride own) {
        FlagConfiguration once = own.over(base);

        assertThat(own.over(once)).isEqualTo(once);
    }

    @Property
    void eachPartIsTheOverridesAsAWholeOrTheBases(
            @ForAll("bases") FlagConfiguration base,
            @ForAll("overrides") ConfigurationOverride own) {
        FlagConfiguration effective = own.over(base);

        assertThat(effective.defaultTreatment())
                .isEqualTo(or(own.defaultTreatment(), base.defaultTreatment()));
        assertThat(effective.treatments()).isEqualTo(or(own.treatments(), base.treatments()));
        assertThat(effective.rules()).isEqualTo(or(own.rules(), base.rules()));
        assertThat(effective.trafficAllocation())
                .isEqualTo(or(own.trafficAllocation(), base.trafficAllocation()));
    }

    @Property
    void whatInheritsAllFollowsTheBase(@ForAll("bases") FlagConfiguration base) {
        assertThat(ConfigurationOverride.NONE.over(base)).isEqualTo(base);
    }

    @Property
    void anEmptyListOfRulesClearsThem(
            @ForAll("bases") FlagConfiguration base,
            @ForAll("overrides") ConfigurationOverride own) {
        ConfigurationOverride clearing =
                new ConfigurationOverride(
                        own.description(),
                        own.defaultTreatment(),
                        own.treatments(),
                        List.of(),
                        own.trafficAllocation());

        assertThat(clearing.over(base).rules()).isEmpty();
    }

    @Property
    void whatReachesAnEffectiveConfigurationReachesExactlyThat(
            @ForAll("bases") FlagConfiguration base,
            @ForAll("bases") FlagConfiguration wanted,
            @ForAll("overrides") ConfigurationOverride own) {
        assertThat(own.reaching(base, wanted).over(base)).isEqualTo(wanted);
        assertThat(own.reaching(base, base).isEmpty()).isTrue();
    }

    /** The hash is of what takes effect, however it is divided between base and override. */
    @Property
    @Rule("CFG-7")
    void equalEffectiveConfigurationsHaveOneHash(
            @ForAll("bases") FlagConfiguration base,
            @ForAll("bases") FlagConfiguration otherBase,
            @ForAll("overrides") ConfigurationOverride own) {
        FlagConfiguration effective = own.over(base);
        FlagConfiguration otherwise = own.reaching(otherBase, effective).over(otherBase);

        assertThat(hash(otherwise)).isEqualTo(hash(effective));
        assertThat(hash(base).equals(hash(effective))).isEqualTo(base.equals(effective));
    }

    /** As the files have it: null inherits there too. */
    @Property
    void readsBackWhatItWrites(
            @ForAll("bases") FlagConfiguration base,
            @ForAll("overrides") ConfigurationOverride own) {
        FlagContent flag = FlagFixtures.flag().withBase(base).withOverride("prod", own);
        FlagContent read =
                Objects.requireNonNull(FlagReader.read(FlagWriter.write(flag)).content());

        assertThat(read.in("prod")).isEqualTo(own.over(base));
        assertThat(read.in("dev")).isEqualTo(base);
    }

    @Provide
    Arbitrary<FlagConfiguration> bases() {
        return Combinators.combine(names(), treatments(), rules(), percent())
                .as(FlagConfiguration::new);
    }

    @Provide
    Arbitrary<ConfigurationOverride> overrides() {
        return Combinators.combine(
                        maybe(names()),
                        maybe(names()),
                        maybe(treatments()),
                        maybe(rules()),
                        maybe(percent()))
                .as(ConfigurationOverride::new);
    }

    private static Arbitrary<String> names() {
        return Arbitraries.of("off", "on", "blue", "grün");
    }

    private static Arbitrary<Integer> percent() {
        return Arbitraries.integers().between(0, 100);
    }

    private static Arbitrary<List<Treatment>> treatments() {
        Arbitrary<String> json = Arbitraries.of("", "{}", "{\"b\": 1, \"a\": [2.50]}", "{\"b\":2}");
        return Combinators.combine(names(), json, names())
                .as(Treatment::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .uniqueElements((Function<Treatment, Object>) Treatment::name);
    }

    private static Arbitrary<List<TargetingRule>> rules() {
        Arbitrary<Condition> conditions =
                Arbitraries.of(
                        Condition.EVERYBODY,
                        Condition.of(new Matcher.InSegment("premium_users", false)),
                        Condition.of(
                                new Matcher.Truth("vip", true, false),
                                new Matcher.Number(
                                        Matcher.NumberTest.EQUAL_NUMBER, "age", 18, true)));
        return Combinators.combine(names(), percent(), conditions)
                .as(TargetingRule::new)
                .list()
                .ofMaxSize(4);
    }

    private static <T> Arbitrary<@Nullable T> maybe(Arbitrary<T> some) {
        return some.injectNull(0.4);
    }

    private static <T> T or(@Nullable T own, T inherited) {
        return own != null ? own : inherited;
    }

    private static ContentHash hash(FlagConfiguration configuration) {
        return CanonicalDefinition.of(
                        new WorkspaceKey("bank"),
                        PROD.key(),
                        new FlagKey("checkout"),
                        DefinitionState.LIVE,
                        configuration)
                .hash();
    }
}
