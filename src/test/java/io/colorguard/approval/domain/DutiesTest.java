package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.ApprovalFixtures.ANNA;
import static io.colorguard.approval.domain.ApprovalFixtures.BERT;
import static io.colorguard.approval.domain.ApprovalFixtures.CARA;
import static io.colorguard.approval.domain.ApprovalFixtures.NOW;
import static io.colorguard.approval.domain.ApprovalFixtures.POLICY;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.approval.domain.Duties.Post;
import io.colorguard.approval.domain.Duties.Staffing;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.Category;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@Rule("APR-17")
class DutiesTest {

    private static final Map<Role, List<Person>> TEAM =
            Map.of(
                    Role.DEVELOPER, List.of(ANNA),
                    Role.REVIEWER, List.of(ANNA, BERT),
                    Role.APPROVER, List.of(CARA),
                    Role.OPERATOR, List.of(BERT));

    @Test
    void underTheStrategyNobodyReachesProductionAlone() {
        assertThat(new Duties(POLICY, TEAM).posts())
                .filteredOn(post -> post.tier() == Tier.PRODUCTION)
                .hasSize(ApprovalRow.values().length)
                .allSatisfy(post -> assertThat(post.alone()).isEmpty());
    }

    @Test
    void whereAGateIsAutomaticEveryAuthorActsAlone() {
        Post post = post(Requirement.AUTOMATIC);

        assertThat(post.alone()).containsExactly(ANNA);
        assertThat(post.staffing()).isEqualTo(Staffing.ASKS_NOBODY);
    }

    @Test
    void theSafetyMatrixCountsToo() {
        Policy blocked =
                new Policy(
                        2,
                        PolicyTerms.ofStrategy()
                                .with(
                                        POLICY.approvals()
                                                .with(
                                                        ApprovalRow.EXPERIMENT,
                                                        Tier.PRODUCTION,
                                                        Requirement.AUTOMATIC))
                                .with(POLICY.safety()),
                        PersonId.SYSTEM,
                        NOW);

        assertThat(new Duties(blocked, TEAM).post(ApprovalRow.EXPERIMENT, Tier.PRODUCTION).alone())
                .isEmpty();
        Policy shut =
                new Policy(
                        2,
                        PolicyTerms.ofStrategy()
                                .with(POLICY.approvals())
                                .with(
                                        POLICY.safety()
                                                .with(
                                                        Category.FEATURE,
                                                        Tier.STAGING,
                                                        Safety.BLOCKED)),
                        PersonId.SYSTEM,
                        NOW);
        assertThat(new Duties(shut, TEAM).post(ApprovalRow.FEATURE_LOW, Tier.STAGING).staffing())
                .isEqualTo(Staffing.NOBODY);
    }

    @Test
    void tellsGatesThatTooFewCouldLetPass() {
        assertThat(post(new Quorum(Role.REVIEWER, 1)).staffing()).isEqualTo(Staffing.ENOUGH);
        assertThat(post(new Quorum(Role.REVIEWER, 2)).staffing()).isEqualTo(Staffing.JUST_ENOUGH);
        assertThat(post(new Quorum(Role.REVIEWER, 3)).staffing()).isEqualTo(Staffing.NOBODY);
        assertThat(post(new Quorum(Role.APPROVER, 1)).judges()).containsExactly(CARA);
    }

    @Test
    void twoRolesOfOnePersonAreOnePerson() {
        Requirement both =
                new AllOf(List.of(new Quorum(Role.REVIEWER, 2), new Quorum(Role.APPROVER, 1)));
        Map<Role, List<Person>> one =
                Map.of(Role.REVIEWER, List.of(ANNA, BERT), Role.APPROVER, List.of(ANNA));

        assertThat(post(both, one).staffing()).isEqualTo(Staffing.NOBODY);
        assertThat(post(both).staffing()).isEqualTo(Staffing.JUST_ENOUGH);
        assertThat(post(both).judges()).containsExactly(ANNA, BERT, CARA);
    }

    @Test
    void namesWhoMayBreakTheGlassBesideTheGates() {
        assertThat(new Duties(POLICY, TEAM).breakers()).containsExactly(BERT);
        assertThat(new Duties(POLICY, TEAM).adopters()).isEmpty();
        assertThat(new Duties(POLICY, Map.of(Role.ADMINISTRATOR, List.of(BERT, ANNA))).adopters())
                .containsExactly(ANNA, BERT);
    }

    private static Post post(Requirement requirement) {
        return post(requirement, TEAM);
    }

    private static Post post(Requirement requirement, Map<Role, List<Person>> team) {
        Policy policy =
                new Policy(
                        2,
                        PolicyTerms.ofStrategy()
                                .with(
                                        POLICY.approvals()
                                                .with(
                                                        ApprovalRow.FEATURE_LOW,
                                                        Tier.PRODUCTION,
                                                        requirement))
                                .with(POLICY.safety()),
                        PersonId.SYSTEM,
                        NOW);
        return new Duties(policy, team).post(ApprovalRow.FEATURE_LOW, Tier.PRODUCTION);
    }
}
