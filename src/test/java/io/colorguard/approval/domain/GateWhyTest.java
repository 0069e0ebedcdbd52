package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.aFlag;
import static io.colorguard.approval.domain.ApprovalFixtures.ground;
import static io.colorguard.approval.domain.ApprovalFixtures.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.GateWhy.Sentence;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.Role;
import java.util.List;
import org.junit.jupiter.api.Test;

@Rule("APR-14")
class GateWhyTest {

    @Test
    void tellsCauseRowCellAndPolicy() {
        Gate gate =
                ground(aFlag())
                        .gates(Proposal.changing(aFlag(), 1, ramped(aFlag(), "prod", 25)), 1)
                        .getFirst();

        assertThat(GateWhy.of(gate))
                .containsExactly(
                        Sentence.of("approval.cause.definition"),
                        Sentence.of(
                                "approval.why.row",
                                Sentence.of("approval.row.feature_low"),
                                Sentence.of("approval.tier.production"),
                                Sentence.of("approval.why.quorum.reviewer", 1)),
                        Sentence.of(
                                "approval.why.safety",
                                Sentence.of("approval.category.feature"),
                                Sentence.of("approval.tier.production"),
                                Sentence.of("approval.safety.allowed")),
                        Sentence.of("approval.why.policy", 1));
    }

    @Test
    void tellsARequirementWithItsNumbers() {
        Quorum reviewers = new Quorum(Role.REVIEWER, 3);
        Quorum approvers = new Quorum(Role.APPROVER, 2);

        assertThat(GateWhy.requirement(Requirement.AUTOMATIC))
                .isEqualTo(Sentence.of("approval.requirement.automatic"));
        assertThat(GateWhy.requirement(Requirement.BLOCKED))
                .isEqualTo(Sentence.of("approval.requirement.blocked"));
        assertThat(GateWhy.requirement(reviewers))
                .isEqualTo(Sentence.of("approval.why.quorum.reviewer", 3));
        assertThat(GateWhy.requirement(new AllOf(List.of(reviewers, approvers))))
                .isEqualTo(
                        Sentence.of(
                                "approval.why.both",
                                Sentence.of("approval.why.quorum.reviewer", 3),
                                Sentence.of("approval.why.quorum.approver", 2)));
    }
}
