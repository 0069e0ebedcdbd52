package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.application.StageDemands;
import io.colorguard.catalog.application.StageDemands.Asked;
import io.colorguard.catalog.application.StageDemands.Demand;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Role;
import io.colorguard.workspace.domain.Tier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a flag's page says the next stage would ask for. */
@DatabaseTest
@Rule("APR-12")
class NextStageTest {

    private static final FlagContent FLAG = aFlag("checkout", LifecycleStage.STAGING);

    @Autowired ApplicationContext portal;
    @Autowired StageDemands demands;

    @Test
    void itIsWhatTheWorkspacesOwnPolicyDemands() {
        ApprovalScene scene = new ApprovalScene(portal);
        assertThat(asked("viewer", scene)).isEqualTo(new Asked(Demand.PEER_REVIEW, 0, 0));
        scene.policy(NextStageTest::withAnApproverInProduction);
        assertThat(asked("viewer", scene)).isEqualTo(new Asked(Demand.MANAGEMENT_APPROVAL, 0, 0));
    }

    @Test
    @Rule({"PRO-2", "CMP-2"})
    void itNamesWhatThePromotionIsJudgedByAndCheckedAt() {
        ApprovalScene scene = new ApprovalScene(portal);
        scene.policy(NextStageTest::ofStrategy);
        assertThat(asked("viewer", scene)).isEqualTo(new Asked(Demand.PEER_REVIEW, 6, 8));
    }

    private static Policy ofStrategy(Policy policy) {
        return new Policy(
                policy.version() + 1,
                PolicyTerms.ofStrategy(),
                policy.author(),
                policy.effectiveFrom());
    }

    private Asked asked(String userName, ApprovalScene scene) {
        return as(
                userName, () -> demands.of(scene.workspace.key(), FLAG, LifecycleStage.PRODUCTION));
    }

    private static Policy withAnApproverInProduction(Policy policy) {
        return new Policy(
                policy.version() + 1,
                policy.terms()
                        .with(
                                policy.approvals()
                                        .with(
                                                ApprovalRow.FEATURE_LOW,
                                                Tier.PRODUCTION,
                                                new Quorum(Role.APPROVER, 1))),
                policy.author(),
                policy.effectiveFrom());
    }
}
