package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.Cast;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class ApprovalDeskTest {

    @Autowired ApplicationContext portal;
    @Autowired ApprovalDesk desk;
    AuditTrail trail;

    ApprovalScene scene;
    WorkspaceKey ws;
    FlagContent checkout;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ws = scene.workspace.key();
        checkout = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
    }

    @Rule("APR-2")
    @Test
    void aNewFlagStandsWhereItsGatesHavePassedAndGrowsWithTheRest() {
        ChangeRequest change = scene.proposed(aFlag("loans", LifecycleStage.DEVELOPMENT));

        assertThat(change.state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(scene.flag("loans").content().environments()).containsExactly("dev", "staging");
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("loans").content())
                .isEqualTo(aFlag("loans", LifecycleStage.DEVELOPMENT));
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.Applied.class);
    }

    @Rule({"APR-1", "APR-5"})
    @Test
    void whatStandsIsWhatWasApprovedAndSaysByWhom() {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        Gate gate = change.gate("prod").orElseThrow();
        scene.decided("developer2", change, Verdict.Kind.APPROVE).require();

        var approval = scene.flag("checkout").approvals().get("prod");
        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(checkout, "prod", 25));
        assertThat(approval.hash()).isEqualTo(gate.contentHash());
        assertThat(approval.change()).isEqualTo(change.id().toString());
        assertThat(approval.approvers()).extracting(Person::userName).containsExactly("developer2");
    }

    @Rule("APR-12")
    @Test
    void wordsAboutAFlagAreRecordedWithoutAnyGate() {
        ChangeRequest change =
                scene.proposed(checkout.with(new About("Other words", "core", List.of("q2"))));

        assertThat(change.gates()).isEmpty();
        assertThat(change.state()).isInstanceOf(ChangeState.Applied.class);
        assertThat(scene.flag("checkout").content().about().owner()).isEqualTo("core");
    }

    @Rule("APR-2")
    @Test
    void whatChangesNothingIsRefusedAndLeavesNothing() {
        List<String> before = acts();

        assertThat(rules(as("developer1", () -> desk.propose(ws, wanting(checkout)))))
                .containsExactly("APR-2");
        assertThat(as("developer1", () -> desk.find(ws, new ChangeId(2))).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
        assertThat(acts()).isEqualTo(before);
    }

    @Rule("CFG-6")
    @Test
    void whatFmeWouldRefuseReachesNoReviewerButCanBeADraft() {
        FlagContent wrong = ramped(checkout, "prod", 101);

        assertThat(rules(as("developer1", () -> desk.propose(ws, wanting(wrong)))))
                .containsOnly("CFG-1");
        ChangeRequest draft = as("developer1", () -> desk.draft(ws, wanting(wrong)).require());
        assertThat(rules(as("developer1", () -> desk.submit(ws, draft.id()))))
                .containsOnly("CFG-1");
    }

    @Rule({"APR-3", "IDN-2"})
    @Test
    void nobodyJudgesWhatTheyWroteAndNobodyWithoutTheRoleJudgesAtAll() {
        ChangeRequest change =
                as(
                        "developer2",
                        () -> desk.propose(ws, wanting(ramped(checkout, "prod", 25))).require());

        assertThat(rules(scene.decided("developer2", change, Verdict.Kind.APPROVE)))
                .containsExactly("APR-3");
        assertThat(rules(scene.decided("admin", change, Verdict.Kind.APPROVE)))
                .containsExactly("APR-4");
        assertThat(rules(scene.decided("approver1", change, Verdict.Kind.APPROVE)))
                .containsExactly("APR-4");
    }

    @Rule("APR-5")
    @Test
    void anEditVoidsVerdictsAndSaysSoBefore() {
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        scene.decided("developer2", change, Verdict.Kind.APPROVE).require();
        ChangeDraft other = wanting(ramped(checkout, "prod", 50));

        as(
                "developer1",
                () -> {
                    assertThat(desk.assess(ws, change.id(), other).require().losing())
                            .extracting(Person::userName)
                            .containsExactly("developer2");
                    desk.save(ws, change.id(), null, other).require();
                });
        assertThat(rules(scene.decided("reviewer", change, Verdict.Kind.APPROVE)))
                .containsExactly("APR-5");
        ChangeRequest edited = scene.change(change.id());
        scene.decided("reviewer", edited, Verdict.Kind.APPROVE).require();
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.InReview.class);
    }

    @Rule("APR-6")
    @Test
    void aBaseThatMovedStopsTheVerdictUntilTheAuthorSavesAnew() {
        ChangeRequest first = scene.proposed(ramped(checkout, "prod", 25));
        ChangeRequest second = scene.proposed(ramped(checkout, "prod", 50));
        scene.decided("reviewer", first, Verdict.Kind.APPROVE).require();

        assertThat(rules(scene.decided("reviewer", second, Verdict.Kind.APPROVE)))
                .containsExactly("APR-6");
        ChangeRequest anew =
                as(
                        "developer1",
                        () ->
                                desk.save(
                                                ws,
                                                second.id(),
                                                null,
                                                wanting(ramped(checkout, "prod", 50)))
                                        .require());
        scene.decided("reviewer", anew, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(checkout, "prod", 50));
    }

    @Rule("APR-6")
    @Test
    void twoChangesInDifferentEnvironmentsBothStand() {
        ChangeRequest prod = scene.proposed(ramped(checkout, "prod", 25));
        scene.proposed(ramped(checkout, "dev", 80));
        scene.decided("reviewer", prod, Verdict.Kind.APPROVE).require();

        assertThat(scene.flag("checkout").content())
                .isEqualTo(ramped(ramped(checkout, "dev", 80), "prod", 25));
    }

    @Rule({"LIF-3", "APR-12"})
    @Test
    void aPromotionTakesEffectWithItsGate() {
        FlagContent young = aFlag("cards", LifecycleStage.STAGING);
        scene.standing(young);
        ChangeRequest promotion = scene.proposed(aFlag("cards", LifecycleStage.PRODUCTION));

        assertThat(promotion.waiting()).extracting(Gate::environment).containsExactly("prod");
        assertThat(scene.flag("cards").content()).isEqualTo(young);
        scene.decided("reviewer", promotion, Verdict.Kind.APPROVE).require();
        assertThat(scene.flag("cards").content())
                .isEqualTo(aFlag("cards", LifecycleStage.PRODUCTION));
    }

    @Rule({"CAT-1", "LIF-5"})
    @Test
    void aRemovedFlagsKeyIsNeverGivenAgain() {
        scene.standing(aFlag("trial", LifecycleStage.DEVELOPMENT));
        ChangeRequest removal =
                as(
                        "developer1",
                        () ->
                                desk.propose(
                                                ws,
                                                ChangeDraft.removing(
                                                        new Wording("", "over"),
                                                        new FlagKey("trial")))
                                        .require());
        scene.decided("reviewer", removal, Verdict.Kind.APPROVE).require();

        assertThat(scene.flag("trial").isRemoved()).isTrue();
        var again =
                as(
                        "developer1",
                        () ->
                                desk.propose(
                                        ws, wanting(aFlag("trial", LifecycleStage.DEVELOPMENT))));
        assertThat(rules(again)).contains("CAT-1");
    }

    @Rule("APR-7")
    @Test
    void whoIsAskedForChangesEditsAndSubmitsAgain() {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        as(
                "developer1",
                () -> {
                    desk.save(ws, change.id(), null, wanting(ramped(checkout, "prod", 10)))
                            .require();
                    desk.submit(ws, change.id()).require();
                });
        scene.decided("reviewer", scene.change(change.id()), Verdict.Kind.APPROVE).require();

        assertThat(scene.flag("checkout").content()).isEqualTo(ramped(checkout, "prod", 10));
    }

    @Rule("APR-10")
    @Test
    void theSameClickAgainChangesNothing() {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        ChangeRequest once = scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        ChangeRequest twice = scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();

        assertThat(twice.version()).isEqualTo(once.version());
        assertThat(scene.change(change.id()).verdicts()).hasSize(1);
    }

    @Rule("APR-14")
    @Test
    void theAuthorSeesWhoCouldPassEachGateAndWhenNobodyCan() {
        Assessment assessment =
                as(
                        "developer2",
                        () -> desk.assess(ws, wanting(ramped(checkout, "prod", 25))).require());

        assertThat(assessment.maySubmit()).isTrue();
        assertThat(assessment.gates())
                .singleElement()
                .satisfies(gate -> {
                    assertThat(gate.seats().getFirst().candidates())
                            .extracting(Person::userName)
                            .containsExactly("reviewer");
                    assertThat(gate.isHopeless()).isFalse();
                    assertThat(gate.why()).hasSize(4);
                });
    }

    @Rule("AUD-1")
    @Test
    void everyStepLeavesARevisionOfItsChange() {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();

        List<RevisionEntry> entries =
                trail.timeline(
                                scene.workspace.id(),
                                TimelineFilter.ofChange(change.id().toString()),
                                null,
                                10)
                        .entries();
        assertThat(entries)
                .extracting(entry -> entry.act().action())
                .containsExactly("change.approved", "change.submitted");
    }

    @Rule("IDN-3")
    @Test
    void aMissingChangeAndAForeignWorkspaceAnswerAlike() {
        ChangeRequest change = scene.proposed(ramped(checkout, "prod", 25));
        Person stranger = new Cast(portal).person(ws, "stranger");
        WorkspaceKey none = new WorkspaceKey("no-such-bank");

        assertThat(Cast.as(stranger, () -> desk.find(ws, change.id())).reasons())
                .isEqualTo(Cast.as(stranger, () -> desk.find(none, change.id())).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
        assertThat(as("viewer", () -> desk.find(ws, new ChangeId(99))).reasons())
                .extracting(Refusal::kind)
                .containsExactly(Refusal.Kind.NOT_FOUND);
    }

    private List<String> acts() {
        return trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 50).entries().stream()
                .map(entry -> entry.number() + " " + entry.act().action())
                .toList();
    }

    private static List<String> rules(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::rule).distinct().toList();
    }
}
