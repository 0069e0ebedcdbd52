package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.FlagMerge.Field;
import io.colorguard.approval.domain.FlagMerge.Side;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.SunsetPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

@Rule("APR-6")
class FlagMergeTest {

    private static final String PROD_RULES = "environment_configs.prod.rules";

    private final FlagContent base = ramped(ramped(aFlag(), "staging", 50), "prod", 10);

    @Test
    void differentFieldsAreMerged() {
        FlagContent theirs = ramped(classified(base, Category.FEATURE, Risk.HIGH), "staging", 80);
        FlagContent mine = ramped(base, "prod", 25);

        FlagMerge merge = FlagMerge.of(base, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.moved())
                .extracting(Field::path)
                .containsExactly("risk", "environment_configs.staging.rules");
        assertThat(merge.content()).isEqualTo(ramped(theirs, "prod", 25));
    }

    @Test
    void theSameFieldIsAConflictThatTheAuthorDecides() {
        FlagContent theirs = ramped(base, "prod", 5);
        FlagContent mine = ramped(base, "prod", 25);

        assertThat(FlagMerge.of(base, theirs, mine).conflicts())
                .extracting(Field::path)
                .containsExactly(PROD_RULES);
        assertThat(FlagMerge.of(base, theirs, mine).content()).isEqualTo(mine);
        assertThat(chosen(theirs, mine, Side.MINE)).isEqualTo(mine);
        assertThat(chosen(theirs, mine, Side.THEIRS)).isEqualTo(theirs);
    }

    @Test
    void aConflictShowsAllThree() {
        Field field =
                FlagMerge.of(base, ramped(base, "prod", 5), ramped(base, "prod", 25))
                        .conflicts()
                        .getFirst();

        assertThat(field.base()).isEqualTo(List.of(Map.of("treatment", "on", "size", 10)));
        assertThat(field.theirs()).isEqualTo(List.of(Map.of("treatment", "on", "size", 5)));
        assertThat(field.mine()).isEqualTo(List.of(Map.of("treatment", "on", "size", 25)));
    }

    @Test
    void whatBothDidAlikeHasNotMoved() {
        FlagContent same = ramped(base, "prod", 25);

        assertThat(FlagMerge.of(base, same, same).moved()).isEmpty();
        assertThat(FlagMerge.of(base, same, same).content()).isEqualTo(same);
    }

    @Test
    void twoFieldsOfOneEnvironmentAreTwoFields() {
        FlagContent theirs =
                base.withOverride(
                        "prod",
                        new ConfigurationOverride(
                                null, null, null, base.overrides().get("prod").rules(), 50));

        FlagContent merged = FlagMerge.of(base, theirs, ramped(base, "prod", 25)).content();

        assertThat(merged.in("prod").trafficAllocation()).isEqualTo(50);
        assertThat(merged.in("prod").rules())
                .isEqualTo(ramped(base, "prod", 25).in("prod").rules());
    }

    @Test
    void anOverrideThatWentAndWasEditedIsAConflictAsAWhole() {
        FlagContent without = base.withEnvironments(base.environments(), Map.of());

        assertThat(FlagMerge.of(base, without, ramped(base, "prod", 25)).conflicts())
                .extracting(Field::path)
                .containsExactly("environment_configs.prod");
    }

    @Test
    void environmentsThatEitherSideAddedOrTookAwayAreMerged() {
        FlagContent before = base.withEnvironments(List.of("dev", "staging"), Map.of());
        FlagContent theirs = before.withEnvironments(List.of("staging"), Map.of());
        FlagContent mine = before.withEnvironments(List.of("dev", "staging", "prod"), Map.of());

        FlagMerge merge = FlagMerge.of(before, theirs, mine);

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.content().environments()).containsExactly("staging", "prod");
    }

    @Test
    void wordsAndTheSunsetPlanAreFieldsToo() {
        FlagContent theirs =
                base.with(new About("Their words", "shop", List.of("new")))
                        .withSunset(new SunsetPlan(LocalDate.of(2026, 9, 1), "Use the other"));
        FlagContent mine = base.with(new About("My words", "bank", List.of()));

        FlagMerge merge = FlagMerge.of(base, theirs, mine, Map.of("description", Side.THEIRS));

        assertThat(merge.conflicts()).extracting(Field::path).containsExactly("description");
        assertThat(merge.content().about())
                .isEqualTo(new About("Their words", "bank", List.of("new")));
        assertThat(merge.content().sunset()).isEqualTo(theirs.sunset());
    }

    @Property
    void whoeverIsAloneInChangingDecides(
            @ForAll("flags") FlagContent a, @ForAll("flags") FlagContent b) {
        assertThat(FlagMerge.of(a, a, b).content()).isEqualTo(b);
        assertThat(FlagMerge.of(a, a, b).moved()).isEmpty();
        assertThat(FlagMerge.of(a, b, a).content()).isEqualTo(b);
        assertThat(FlagMerge.of(a, b, a).conflicts()).isEmpty();
    }

    @Property
    void bothSidesFindTheSameConflicts(
            @ForAll("flags") FlagContent a,
            @ForAll("flags") FlagContent b,
            @ForAll("flags") FlagContent c) {
        FlagMerge here = FlagMerge.of(a, b, c);
        FlagMerge there = FlagMerge.of(a, c, b);

        assertThat(here.conflicts())
                .extracting(Field::path)
                .containsExactlyInAnyOrderElementsOf(
                        there.conflicts().stream().map(Field::path).toList());
    }

    @Provide
    Arbitrary<FlagContent> flags() {
        Arbitrary<Risk> risks = Arbitraries.of(Risk.class);
        Arbitrary<Integer> shares = Arbitraries.of(0, 5, 25);
        Arbitrary<Boolean> standing = Arbitraries.of(true, false);
        return Combinators.combine(risks, shares, shares, standing)
                .as((risk, staging, prod, stands) -> {
                    FlagContent flag = classified(aFlag(), Category.FEATURE, risk);
                    FlagContent ramped = staging == 0 ? flag : ramped(flag, "staging", staging);
                    FlagContent both = prod == 0 ? ramped : ramped(ramped, "prod", prod);
                    return stands ? both : both.withEnvironments(List.of("dev"), Map.of());
                });
    }

    private FlagContent chosen(FlagContent theirs, FlagContent mine, Side side) {
        return FlagMerge.of(base, theirs, mine, Map.of(PROD_RULES, side)).content();
    }
}
