package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.WORKSPACE;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.in;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Effect.Cause;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.ConfigurationOverride;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.SunsetPlan;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class EffectTest {

    @Rule("APR-2")
    @Test
    void isFeltOnlyWhereTheEffectiveDefinitionChanges() {
        assertThat(effects(aFlag(), ramped(aFlag(), "prod", 25)))
                .isEqualTo(Map.of("prod", Cause.DEFINITION));
    }

    @Rule("APR-2")
    @Test
    void ofTheBaseIsFeltWhereverItIsInherited() {
        FlagContent before = ramped(aFlag(), "staging", 10);
        FlagContent after = before.withBase(ramped(aFlag(), "dev", 50).in("dev"));

        assertThat(effects(before, after))
                .isEqualTo(Map.of("dev", Cause.DEFINITION, "prod", Cause.DEFINITION));
    }

    @Rule("APR-2")
    @Test
    void isNothingWhenTheSameIsSaidInAnotherPlace() {
        FlagContent spelledOut = ramped(aFlag(), "dev", 50);
        FlagContent moved =
                spelledOut.withOverride(
                        "dev",
                        new ConfigurationOverride(
                                null, "off", null, spelledOut.in("dev").rules(), 100));

        assertThat(effects(spelledOut, moved)).isEmpty();
    }

    @Rule("APR-12")
    @Test
    void isNothingWhenOnlyDescriptionOwnerOrTagsChange() {
        assertThat(effects(aFlag(), aFlag().with(new About("Other words", "core", List.of("q2")))))
                .isEmpty();
    }

    @Rule("APR-12")
    @Test
    void ofCreatingIsFeltInEveryDeclaredEnvironment() {
        FlagContent young = in(LifecycleStage.DEVELOPMENT, aFlag());

        assertThat(effects(Proposal.creating(young)))
                .isEqualTo(Map.of("dev", Cause.ADDED, "staging", Cause.ADDED, "prod", Cause.ADDED));
    }

    @Rule("APR-12")
    @Test
    void ofRemovingIsFeltWhereverTheFlagStands() {
        FlagContent two = aFlag().withEnvironments(List.of("dev", "prod"), Map.of());

        assertThat(effects(Proposal.removing(two, 1)))
                .isEqualTo(Map.of("dev", Cause.REMOVED, "prod", Cause.REMOVED));
    }

    @Rule("APR-12")
    @Test
    void ofAnotherCategoryOrRiskIsFeltEverywhere() {
        Map<String, Cause> everywhere =
                Map.of(
                        "dev", Cause.CLASSIFICATION,
                        "staging", Cause.CLASSIFICATION,
                        "prod", Cause.CLASSIFICATION);

        assertThat(effects(aFlag(), classified(aFlag(), Category.FEATURE, Risk.HIGH)))
                .isEqualTo(everywhere);
        assertThat(effects(aFlag(), classified(aFlag(), Category.EXPERIMENT, Risk.LOW)))
                .isEqualTo(everywhere);
    }

    @Rule({"APR-2", "LIF-2"})
    @Test
    void ofAPromotionIsFeltWhereTheDefinitionBecomesLive() {
        assertThat(effects(in(LifecycleStage.STAGING, aFlag()), aFlag()))
                .isEqualTo(Map.of("prod", Cause.STATE));
        assertThat(effects(aFlag(), in(LifecycleStage.DEVELOPMENT, aFlag())))
                .isEqualTo(Map.of("staging", Cause.STATE, "prod", Cause.STATE));
    }

    @Rule({"APR-12", "LIF-2"})
    @Test
    void ofAStageThatOpensNoTierIsFeltWhereTheFlagIsLive() {
        assertThat(
                        effects(
                                in(LifecycleStage.TESTING, aFlag()),
                                in(LifecycleStage.STAGING, aFlag())))
                .isEqualTo(Map.of("dev", Cause.STAGE, "staging", Cause.STAGE));
    }

    @Rule("APR-12")
    @Test
    void ofDeprecatingIsFeltEverywhere() {
        FlagContent going =
                in(LifecycleStage.DEPRECATED, aFlag())
                        .withSunset(new SunsetPlan(LocalDate.of(2026, 9, 1), "Use checkout-2"));

        assertThat(effects(aFlag(), going).values()).containsOnly(Cause.STAGE).hasSize(3);
    }

    @Rule({"APR-2", "LIF-2"})
    @Test
    void ofEditingAWithheldDefinitionIsFelt() {
        FlagContent young = in(LifecycleStage.DEVELOPMENT, aFlag());

        assertThat(effects(young, ramped(young, "prod", 5)))
                .isEqualTo(Map.of("prod", Cause.DEFINITION));
    }

    private static Map<String, Cause> effects(FlagContent before, FlagContent after) {
        return effects(Proposal.changing(before, 1, after));
    }

    private static Map<String, Cause> effects(Proposal proposal) {
        Map<String, Cause> causes = new LinkedHashMap<>();
        Effect.of(proposal, WORKSPACE)
                .forEach(effect -> causes.put(effect.environment().key(), effect.cause()));
        return causes;
    }
}
