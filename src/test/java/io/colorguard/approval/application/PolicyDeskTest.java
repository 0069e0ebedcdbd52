package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Subject;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Policy changes through the service, on a real database. */
@DatabaseTest
@Rule("APR-13")
class PolicyDeskTest {

    @Autowired ApplicationContext portal;
    @Autowired PolicyDesk desk;
    @Autowired PolicyRegister register;
    Policies policies;
    AuditTrail trail;
    @Autowired JdbcClient jdbc;
    @Autowired Tenancy tenancy;

    ApprovalScene scene;
    WorkspaceKey ws;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
        policies = Inside.of(context, Policies.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ws = scene.workspace.key();
    }

    @Test
    void anotherPutsTheNextPolicyInForce() {
        PolicyChange change = proposed("approver1");
        PolicyChange accepted = accepted("admin", change).require();

        assertThat(change.id()).hasToString("POL-1");
        PolicyChange kept = as("viewer", () -> desk.find(ws, change.id()).require());
        assertThat(kept.hash()).isEqualTo(accepted.hash());
        assertThat(kept.state()).isEqualTo(State.ACCEPTED);
        List<Policy> versions = as("viewer", () -> register.versions(ws).require());
        assertThat(versions).extracting(Policy::version).containsExactly(2, 1);
        assertThat(versions.getFirst().terms()).isEqualTo(change.terms());
        assertThat(versions.getFirst().author().subject()).isEqualTo("approver1");
        assertThat(acts())
                .startsWith("policy.changed admin Agreed", "policy.proposed approver1 Two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"viewer", "developer1", "reviewer", "compliance", "operator"})
    void othersNeitherProposeNorDecide(String person) {
        PolicyChange change = proposed("admin");

        assertThat(rules(as(person, () -> desk.propose(ws, wanted())))).containsExactly("IDN-2");
        assertThat(rules(accepted(person, change))).containsExactly("IDN-2");
        assertThat(rules(as(person, () -> desk.reject(ws, change.id(), change.hash(), "No"))))
                .containsExactly("IDN-2");
        assertThat(rules(as(person, () -> desk.withdraw(ws, change.id()))))
                .containsExactly("IDN-2");
        assertThat(rules(as(person, () -> desk.revise(ws, change.id(), 1, wanted()))))
                .containsExactly("IDN-2");
        assertThat(inForce().version()).isEqualTo(1);
    }

    @Test
    void whoeverEditedItDoesNotAcceptIt() {
        PolicyChange change = proposed("admin");
        PolicyChange edited =
                as(
                        "approver1",
                        () ->
                                desk.revise(
                                                ws,
                                                change.id(),
                                                1,
                                                new Wanted(change.terms(), "Said better"))
                                        .require());

        assertThat(keys(accepted("approver1", edited)))
                .containsExactly("approval.refusal.policy.own");
        assertThat(keys(accepted("approver2", change)))
                .containsExactly("approval.refusal.policy.unseen");
        assertThat(accepted("approver2", edited).find()).isPresent();
    }

    @Test
    void ofTwoWrittenAgainstTheSamePolicyTheSecondIsSavedAnew() {
        PolicyChange first = proposed("admin");
        PolicyChange second = proposed("approver1");
        accepted("approver1", first).require();

        assertThat(keys(accepted("admin", second))).containsExactly("approval.refusal.policy.base");
        assertThat(
                        rules(
                                as(
                                        "admin",
                                        () ->
                                                Outcome.refused(
                                                        desk.whyNot(ws, second, State.ACCEPTED)))))
                .containsExactly("APR-13");
        assertThat(inForce().version()).isEqualTo(2);
    }

    @Test
    void rejectedAndWithdrawnOnesChangeNothing() {
        PolicyChange rejected = proposed("admin");
        as(
                "approver1",
                () -> desk.reject(ws, rejected.id(), rejected.hash(), "Too strict").require());
        PolicyChange withdrawn = proposed("admin");
        as("admin", () -> desk.withdraw(ws, withdrawn.id()).require());

        assertThat(as("viewer", () -> desk.page(ws, new Window(0, 10)).require()))
                .extracting(PolicyChange::state)
                .containsExactly(State.WITHDRAWN, State.REJECTED);
        assertThat(inForce().version()).isEqualTo(1);
        assertThat(acts())
                .contains("policy.rejected approver1 Too strict", "policy.withdrawn admin null");
    }

    @Test
    void tokensDoNotAccept() {
        PolicyChange change = proposed("admin");
        Outcome<PolicyChange> outcome =
                ActingAs.call(
                        DemoPeople.require("approver1"),
                        CurrentUser.Source.API,
                        () -> desk.accept(ws, change.id(), change.hash(), "Yes"));

        assertThat(keys(outcome)).containsExactly("approval.refusal.policy.token");
    }

    @Test
    void anotherWorkspacesPolicyChangeIsMissing() {
        PolicyChange change = proposed("admin");
        WorkspaceKey other = new ApprovalScene(portal).workspace.key();

        assertThat(keys(as("approver1", () -> desk.find(other, change.id()))))
                .containsExactly("approval.refusal.policy.missing");
        assertThat(keys(as("approver1", () -> desk.accept(other, change.id(), change.hash(), "x"))))
                .containsExactly("approval.refusal.policy.missing");
    }

    @Rule({"APR-5", "APR-13"})
    @Test
    void openChangesKeepThePolicyThatJudgedThemAndAreSavedAnew() {
        FlagContent flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        ChangeRequest open = scene.proposed(ramped(flag, "prod", 25));
        accepted("approver1", proposed("admin")).require();

        assertThat(keys(scene.decided("reviewer", open, Verdict.Kind.APPROVE)))
                .containsExactly("approval.refusal.policy.moved");
        assertThat(scene.change(open.id()).gate("prod").orElseThrow().judgement().policyVersion())
                .isEqualTo(1);
    }

    @Test
    void noPolicyComesToBeBesideAPolicyChange() {
        Policy first = inForce();
        Policy sneaked =
                new Policy(
                        2,
                        ApprovalScene.BEGUN.with(wanted().terms().approvals()).with(first.safety()),
                        first.author(),
                        first.effectiveFrom());
        Act act = Act.of(scene.workspace.id(), "policy.changed", Subject.workspace(ws.value()));

        assertThatThrownBy(() ->
                        as(
                                "admin",
                                () ->
                                        trail.record(
                                                act,
                                                () -> policies.add(scene.workspace.id(), sneaked))))
                .hasStackTraceContaining("follows from no accepted policy change");
        assertThat(inForce()).isEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update policy_version set approvals = approvals where workspace_id = :ws",
                "delete from policy_version where workspace_id = :ws",
                "delete from policy_change where workspace_id = :ws",
                "update policy_change_aud set reason = '' where workspace_id = :ws"
            })
    void theDatabaseLetsThePortalRewriteNothing(String sql) {
        proposed("admin");
        assertThatThrownBy(() -> run(sql)).hasStackTraceContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    update policy_change set reason = 'other' where workspace_id = :ws and number = 1 | has ended
                    update policy_change set state = 'ACCEPTED', ended_by = contributors -> 0, end_reason = 'x', ended_at = now() where workspace_id = :ws and number = 2 | violates check constraint
                    insert into policy_change (workspace_id, number, version, base_version, approvals, safety, content_hash, reason, contributors, state, created_at, ended_by, end_reason, ended_at) select workspace_id, 3, 1, 2, approvals, safety, 'x', 'x', contributors, state, created_at, ended_by, end_reason, ended_at from policy_change where workspace_id = :ws and number = 1 | begins as proposed
                    """)
    void theDatabaseKeepsWhatEndedAndWhoMayNotAccept(String sql, String why) {
        accepted("approver1", proposed("admin")).require();
        as("admin", () -> desk.propose(ws, new Wanted(ApprovalScene.BEGUN, "Back")).require());

        assertThatThrownBy(() -> run(sql))
                .isInstanceOf(DataIntegrityViolationException.class)
                .hasStackTraceContaining(why);
    }

    private void run(String sql) {
        tenancy.inside(
                scene.workspace.id(),
                () -> jdbc.sql(sql).param("ws", scene.workspace.id().value()).update());
    }

    private PolicyChange proposed(String person) {
        return as(person, () -> desk.propose(ws, wanted()).require());
    }

    private Outcome<PolicyChange> accepted(String person, PolicyChange change) {
        return as(person, () -> desk.accept(ws, change.id(), change.hash(), "Agreed"));
    }

    private Wanted wanted() {
        Policy next = ApprovalScene.withTwoReviewersInProduction(inForce());
        return new Wanted(next.terms(), "Two");
    }

    private Policy inForce() {
        return policies.current(scene.workspace.id()).orElseThrow();
    }

    private List<String> acts() {
        return as(
                        "viewer",
                        () -> trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 20))
                .entries()
                .stream()
                .map(PolicyDeskTest::say)
                .toList();
    }

    private static String say(RevisionEntry entry) {
        return entry.act().action() + " " + entry.actor().userName() + " " + entry.act().reason();
    }

    private static List<String> rules(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::rule).toList();
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::messageKey).toList();
    }
}
