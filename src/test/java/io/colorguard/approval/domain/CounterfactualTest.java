package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.classified;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static io.colorguard.approval.domain.ApprovalFixtures.submitted;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Risk;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CounterfactualTest {

    @Rule("APR-14")
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    FEATURE,     LOW,  prod,    approval.lower.tier approval.lower.none
                    FEATURE,     HIGH, prod,    approval.lower.risk approval.lower.tier approval.lower.none
                    FEATURE,     HIGH, staging, approval.lower.risk approval.lower.tier approval.lower.none
                    FEATURE,     HIGH, dev,     ''
                    OPERATIONAL, LOW,  prod,    approval.lower.tier approval.lower.none
                    PERMISSION,  LOW,  prod,    approval.lower.none
                    """)
    void saysWhatThePolicyWouldAskForOtherwise(
            Category category, Risk risk, String environment, String expected) {
        assertThat(
                        String.join(
                                " ",
                                lower(category, risk, environment).stream()
                                        .map(Sentence::messageKey)
                                        .toList()))
                .isEqualTo(expected);
    }

    /** What is new was nothing before, and so what it becomes decides alone. */
    @Rule("APR-14")
    @Test
    void aNewFlagWouldAskForLessAtLowRisk() {
        Proposal created = Proposal.creating(classified(aFlag(), Category.FEATURE, Risk.HIGH));
        Gate gate = submitted(ANNA, created, ground(null)).gate("prod").orElseThrow();

        assertThat(Counterfactual.of(POLICY, created, gate))
                .extracting(Sentence::messageKey)
                .containsExactly(
                        "approval.lower.risk", "approval.lower.tier", "approval.lower.none");
        assertThat(Counterfactual.of(POLICY, created, gate.applied(ApprovalFixtures.NOW)))
                .isEmpty();
    }

    @Rule("APR-14")
    @Test
    void namesTheNearestTierThatAsksForLess() {
        assertThat(lower(Category.FEATURE, Risk.HIGH, "prod").get(1).arguments())
                .containsExactly(
                        GateWhy.word("tier", io.colorguard.workspace.domain.Tier.STAGING),
                        GateWhy.requirement(Requirement.PEER_REVIEW));
        assertThat(lower(Category.OPERATIONAL, Risk.LOW, "prod").getFirst().arguments())
                .containsExactly(
                        GateWhy.word("tier", io.colorguard.workspace.domain.Tier.DEVELOPMENT),
                        GateWhy.requirement(Requirement.AUTOMATIC));
    }

    private static List<Sentence> lower(Category category, Risk risk, String environment) {
        FlagContent flag = classified(aFlag(), category, risk);
        Proposal ramp = Proposal.changing(flag, 1, ramped(flag, environment, 25));
        Gate gate = submitted(ANNA, ramp, ground(flag)).gate(environment).orElseThrow();
        return Counterfactual.of(POLICY, ramp, gate);
    }
}
