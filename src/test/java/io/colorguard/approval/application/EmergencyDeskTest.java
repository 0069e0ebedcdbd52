package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.FIRE;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.Actors;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@DatabaseTest
@RecordApplicationEvents
class EmergencyDeskTest {

    private static final Emergency KILL = new Emergency.Kill("prod");

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    @Autowired EmergencyDesk emergencies;
    AuditTrail trail;
    @Autowired ApplicationEvents events;

    ApprovalScene scene;
    FlagContent ramp;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ramp = scene.live("checkout", 10);
    }

    @Rule({"APR-11", "APR-15"})
    @Test
    void killsAtOnceAndRecordsWhoWhyAndThatTheGateWasBypassed() {
        BreakGlass glass = broken(KILL).require();

        ChangeRequest change = scene.change(glass.change());
        Gate gate = change.gate("prod").orElseThrow();
        assertThat(change.state()).isInstanceOf(ChangeState.Applied.class);
        assertThat(change.gates()).hasSize(1);
        assertThat(gate.passage()).isEqualTo(Passage.BYPASSED);
        assertThat(change.untouched()).containsExactly("dev", "staging");
        assertThat(scene.flag("checkout").content()).isEqualTo(ramp);
        assertThat(scene.flag("checkout").kills()).containsOnlyKeys("prod");
        Approval approval = scene.flag("checkout").approvals().get("prod");
        assertThat(approval.kind()).isEqualTo(Approval.Kind.BYPASS);
        assertThat(approval.hash()).isEqualTo(gate.contentHash());
        assertThat(latest().act().action()).isEqualTo("change.bypassed");
        assertThat(latest().act().reason()).isEqualTo("INC-7: Errors since ten");
        assertThat(latest().actor()).isEqualTo(DemoPeople.require("operator"));
    }

    @Rule("APR-11")
    @Test
    void raisesTheAlertOnceItIsDone() {
        BreakGlass glass = broken(KILL).require();
        broken(KILL);

        assertThat(events.stream(GlassBroken.class))
                .extracting(GlassBroken::glass)
                .containsExactly(glass);
    }

    @Rule({"APR-11", "IDN-2", "IDN-3"})
    @Test
    void onlyAnOperatorOfTheWorkspaceDoes() {
        for (String person : List.of("developer1", "reviewer", "approver1", "admin", "viewer")) {
            Outcome<BreakGlass> refused =
                    as(
                            person,
                            () ->
                                    emergencies.breakGlass(
                                            scene.workspace.key(), ramp.key(), KILL, FIRE));
            assertThat(refused.reasons()).extracting(Refusal::rule).containsExactly("IDN-2");
        }
        assertThat(scene.flag("checkout").kills()).isEmpty();
    }

    @Rule({"APR-4", "APR-11"})
    @Test
    void whoSignedOnLongAgoProvesAnewWhoTheyAre() {
        Outcome<BreakGlass> refused =
                Actors.stale(
                        "operator",
                        () ->
                                emergencies.breakGlass(
                                        scene.workspace.key(), ramp.key(), KILL, FIRE));

        assertThat(refused.reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.STEP_UP);
        assertThat(scene.flag("checkout").kills()).isEmpty();
    }

    @Rule({"APR-6", "APR-11"})
    @Test
    void whatWasUnderReviewHasLostItsBase() {
        ChangeRequest open = scene.proposed(ramped(ramp, "prod", 50));
        broken(KILL).require();

        assertThat(scene.decided("reviewer", open, Verdict.Kind.APPROVE).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.base.moved");
        ChangeRequest anew = scene.saved(open, ramped(ramp, "prod", 50));
        assertThat(anew.cycle()).isEqualTo(open.cycle() + 1);
        scene.decided("reviewer", anew, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("checkout").kills()).containsOnlyKeys("prod");
    }

    @Rule("APR-11")
    @Test
    void aKillEndsOnlyByAChangeThatPassesItsGate() {
        broken(KILL).require();
        ChangeRequest back = broughtBack();

        assertThat(back.waiting()).extracting(Gate::environment).containsExactly("prod");
        assertThat(scene.flag("checkout").kills()).containsOnlyKeys("prod");
        scene.decided("reviewer", back, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("checkout").kills()).isEmpty();
        Approval approval = scene.flag("checkout").approvals().get("prod");
        assertThat(approval.kind()).isEqualTo(Approval.Kind.CHANGE);
        assertThat(approval.hash()).isEqualTo(back.gate("prod").orElseThrow().contentHash());
    }

    @Rule({"APR-5", "APR-11"})
    @Test
    void anEditKeepsBringingBackWhatTheChangeBroughtBack() {
        broken(KILL).require();
        ChangeRequest back = broughtBack();
        ChangeRequest edited = scene.saved(back, ramped(ramp, "prod", 5));

        assertThat(edited.proposal().killed().restored()).containsExactly("prod");
        scene.decided("reviewer", edited, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("checkout").kills()).isEmpty();
    }

    @Rule("APR-11")
    @Test
    void takesBackToExactlyWhatWasAgreedTo() {
        Approval first = scene.flag("checkout").approvals().get("prod");
        scene.agreed(ramped(ramp, "prod", 50));

        assertThat(earlier())
                .extracting(one -> one.content().in("prod").rules())
                .containsExactly(ramp.in("prod").rules(), List.of());
        broken(new Emergency.TakeBack("prod", first.hash())).require();

        assertThat(scene.flag("checkout").content()).isEqualTo(ramp);
        Approval now = scene.flag("checkout").approvals().get("prod");
        assertThat(now.hash()).isEqualTo(first.hash());
        assertThat(now.kind()).isEqualTo(Approval.Kind.BYPASS);
    }

    @Rule("APR-11")
    @Test
    void neverTakesBackToWhatOnlyAnEmergencyMade() {
        Approval first = scene.flag("checkout").approvals().get("prod");
        scene.agreed(ramped(ramp, "prod", 50));
        Approval second = scene.flag("checkout").approvals().get("prod");
        broken(KILL).require();
        Approval killed = scene.flag("checkout").approvals().get("prod");

        assertThat(earlier())
                .extracting(one -> one.approval().hash())
                .contains(first.hash())
                .doesNotContain(second.hash(), killed.hash());
    }

    @Rule("APR-11")
    @Test
    void aTokenMayKillButNotRaise() {
        Approval more = scene.flag("checkout").approvals().get("prod");
        scene.agreed(ramped(ramp, "prod", 5));

        assertThat(byToken(new Emergency.TakeBack("prod", more.hash())).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.glass.raises");
        assertThat(byToken(KILL).find()).isPresent();
    }

    @Rule("APR-11")
    @Test
    void owesItsReviewUntilSomebodyElseHasGivenIt() {
        BreakGlass glass = broken(KILL).require();

        assertThat(owed()).extracting(BreakGlass::change).containsExactly(glass.change());
        assertThat(reviewed("operator", glass).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.glass.own");
        assertThat(reviewed("developer1", glass).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.glass.role.peer_review");
        reviewed("compliance", glass).require();
        assertThat(owed()).isEmpty();
        assertThat(reviewed("reviewer", glass).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.glass.reviewed");
        assertThat(latest().act().action()).isEqualTo("change.followed_up");
        assertThat(events.stream(GlassReviewed.class)).hasSize(1);
    }

    private Outcome<BreakGlass> reviewed(String person, BreakGlass glass) {
        return as(
                person,
                () ->
                        emergencies.review(
                                scene.workspace.key(), glass.change(), true, "It was right"));
    }

    private List<BreakGlass> owed() {
        return as("viewer", () -> emergencies.owed(scene.workspace.key()).require());
    }

    private Outcome<BreakGlass> broken(Emergency emergency) {
        return scene.broken(ramp, emergency);
    }

    /** Has developer1 propose an end to the kill in production. */
    private ChangeRequest broughtBack() {
        return as(
                "developer1",
                () ->
                        desk.propose(scene.workspace.key(), wanting(ramp).restoring(Set.of("prod")))
                                .require());
    }

    private List<Earlier> earlier() {
        return as(
                "operator",
                () -> emergencies.earlier(scene.workspace.key(), ramp.key(), "prod").require());
    }

    private Outcome<BreakGlass> byToken(Emergency emergency) {
        return ActingAs.call(
                DemoPeople.require("operator"),
                Source.API,
                () -> emergencies.breakGlass(scene.workspace.key(), ramp.key(), emergency, FIRE));
    }

    private RevisionEntry latest() {
        return as(
                "viewer",
                () ->
                        trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 1)
                                .entries()
                                .getFirst());
    }
}
