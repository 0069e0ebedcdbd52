package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.PolicyForecast.Judged;
import io.colorguard.approval.domain.ApprovalMatrix;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Duties;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.TermChange.Direction;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What if, and who could act alone, over real changes and real roles. */
@DatabaseTest
class PolicyForecastTest {

    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    @Autowired PolicyForecast forecast;
    @Autowired DutyRoster roster;

    ApprovalScene scene;
    WorkspaceKey ws;

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ws = scene.workspace.key();
    }

    @Rule("APR-16")
    @Test
    void countsAndListsWhatWouldBeAsked() {
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.proposed(ramped(flag, "prod", 25));
        PolicyTerms terms =
                ApprovalScene.BEGUN.with(
                        ApprovalMatrix.ofStrategy()
                                .with(
                                        ApprovalRow.FEATURE_LOW,
                                        Tier.PRODUCTION,
                                        Requirement.AUTOMATIC)
                                .with(
                                        ApprovalRow.FEATURE_LOW,
                                        Tier.DEVELOPMENT,
                                        new Quorum(Role.REVIEWER, 2)));

        assertThat(as("viewer", () -> forecast.counts(ws, terms).require()))
                .isEqualTo(
                        Map.of(
                                Direction.LAXER, 2,
                                Direction.STRICTER, 1,
                                Direction.SAME, 1,
                                Direction.OTHER, 0));
        List<Judged> page = as("viewer", () -> forecast.page(ws, terms, ALL).require());
        assertThat(page).hasSize(4);
        assertThat(page.getFirst().line().change()).hasToString("CHG-2");
        assertThat(page.getFirst().asks()).isEqualTo(Requirement.AUTOMATIC);
        assertThat(page.getFirst().direction()).isEqualTo(Direction.LAXER);
        assertThat(as("viewer", () -> forecast.page(ws, terms, new Window(1, 2)).require()))
                .isEqualTo(page.subList(1, 3));
    }

    @Rule("APR-16")
    @Test
    void whatWouldBeAskedOtherwiseStandsFirst() {
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        FlagContent newest = scene.standing(ramped(flag, "dev", 25));
        scene.proposed(ramped(newest, "staging", 25));
        PolicyTerms terms =
                ApprovalScene.BEGUN.with(
                        ApprovalMatrix.ofStrategy()
                                .with(
                                        ApprovalRow.FEATURE_LOW,
                                        Tier.PRODUCTION,
                                        Requirement.AUTOMATIC));

        assertThat(as("viewer", () -> forecast.page(ws, terms, ALL).require()))
                .extracting(it -> it.line().environment(), Judged::direction)
                .containsExactly(
                        tuple("prod", Direction.LAXER),
                        tuple("staging", Direction.SAME),
                        tuple("dev", Direction.SAME),
                        tuple("dev", Direction.SAME),
                        tuple("staging", Direction.SAME));
    }

    @Rule({"APR-12", "APR-16"})
    @Test
    void aReclassifiedFlagIsJudgedByTheStricterRow() {
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.proposed(
                flag.with(
                        new Classification(
                                Category.OPERATIONAL, Risk.LOW, LifecycleStage.PRODUCTION)));
        PolicyTerms strategy = ApprovalScene.BEGUN;

        assertThat(as("viewer", () -> forecast.page(ws, strategy, ALL).require()))
                .hasSize(6)
                .allMatch(judged -> judged.direction() == Direction.SAME)
                .anyMatch(judged -> judged.asks().equals(Requirement.MANAGEMENT_APPROVAL));
    }

    @Rule({"APR-16", "IDN-3"})
    @Test
    void othersWorkspacesAreNotCounted() {
        scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        ApprovalScene other = new ApprovalScene(portal);
        PolicyTerms strategy = ApprovalScene.BEGUN;

        assertThat(
                        as(
                                "viewer",
                                () ->
                                        forecast.page(other.workspace.key(), strategy, ALL)
                                                .require()))
                .isEmpty();
    }

    @Rule("APR-17")
    @Test
    void namesWhoHoldsTheRolesNow() {
        scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        FlagKey checkout = new FlagKey("checkout");

        assertThat(as("viewer", () -> roster.of(ws, checkout, Tier.PRODUCTION).require()).alone())
                .isEmpty();
        assertThat(as("viewer", () -> roster.of(ws, checkout, Tier.DEVELOPMENT).require()).alone())
                .extracting(Person::userName)
                .contains("developer1", "developer2", "admin")
                .doesNotContain("reviewer", "approver1");
        Duties duties = as("viewer", () -> roster.inForce(ws).require());
        assertThat(duties.post(ApprovalRow.PERMISSION, Tier.PRODUCTION).judges())
                .extracting(Person::userName)
                .containsExactlyInAnyOrder("approver1", "approver2");
        assertThat(duties.breakers()).extracting(Person::userName).containsExactly("operator");
        assertThat(
                        as("viewer", () -> roster.of(ws, new FlagKey("nothing"), Tier.PRODUCTION))
                                .find())
                .isEmpty();
    }
}
