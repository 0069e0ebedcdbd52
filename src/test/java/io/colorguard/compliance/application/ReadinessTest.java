package io.colorguard.compliance.application;

import static io.colorguard.approval.domain.Phase.DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.POST_DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;
import static io.colorguard.approval.domain.Verdict.Kind.APPROVE;
import static io.colorguard.approval.domain.Verdict.Kind.REJECT;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Phase;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.domain.Checklist.PhaseState;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What changes to production wait for, whoever agrees to them. */
@DatabaseTest
class ReadinessTest {

    @Autowired ApplicationContext portal;
    ComplianceScene officer;
    ApprovalScene scene;

    @BeforeEach
    void open() {
        officer = new ComplianceScene(portal);
        scene = officer.scene;
    }

    /** How far the phases before production are, and what approving then leaves. */
    @ParameterizedTest
    @Rule("CMP-2")
    @CsvSource(
            textBlock =
                    """
                    OPEN,       OPEN,       refused
                    READY,      OPEN,       refused
                    OPEN,       READY,      refused
                    READY,      READY,      refused
                    SIGNED_OFF, OPEN,       agreed
                    SIGNED_OFF, READY,      agreed
                    """)
    void productionIsNotAgreedToBeforePreProductionIsSignedOff(
            PhaseState first, PhaseState second, String outcome) {
        ChangeRequest change = officer.proposed("trial");
        bring(change, PRE_PRODUCTION, first);
        bring(change, DEPLOYMENT, second);

        Outcome<ChangeRequest> verdict = agreed(change);

        if (outcome.equals("refused")) {
            assertThat(verdict.reasons())
                    .extracting(Refusal::messageKey)
                    .containsExactly("compliance.refusal.waits.verdicts");
        } else {
            assertThat(scene.change(change.id()).gate("prod").orElseThrow().state())
                    .isEqualTo(Gate.State.PASSED);
            assertThat(isLive("trial")).isFalse();
        }
    }

    private void bring(ChangeRequest change, Phase phase, PhaseState state) {
        if (state != PhaseState.OPEN) {
            officer.proves(change, phase);
        }
        if (state == PhaseState.SIGNED_OFF) {
            officer.signsOff("compliance", change, phase).require();
        }
    }

    private Outcome<ChangeRequest> agreed(ChangeRequest change) {
        Outcome<ChangeRequest> last = scene.decided("reviewer", change, APPROVE);
        return last.find().isEmpty()
                ? last
                : last.flatMap(next ->
                        next.gates().stream().anyMatch(Gate::isOpen)
                                ? scene.decided("approver1", next, APPROVE)
                                : Outcome.done(next));
    }

    @Test
    @Rule("CMP-2")
    void refusingAndAskingAreFree() {
        assertThat(scene.decided("reviewer", officer.proposed("bad"), REJECT).require().state())
                .isInstanceOf(ChangeState.Rejected.class);
    }

    @Test
    @Rule("CMP-2")
    void nothingTakesEffectBeforeDeploymentIsSignedOff() {
        ChangeRequest change = officer.proposed("trial");
        officer.closes(change, PRE_PRODUCTION);
        agreed(change).require();
        assertThat(isLive("trial")).isFalse();

        officer.closes(change, DEPLOYMENT);

        assertThat(isLive("trial")).isTrue();
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.Applied.class);
    }

    @Test
    @Rule("CMP-3")
    void theVerdictsThemselvesShowThatTheChangeWasApproved() {
        ChangeRequest change = officer.proposed("trial");
        officer.closes(change, PRE_PRODUCTION);
        officer.proves(change, DEPLOYMENT);

        assertThat(officer.signsOff("compliance", change, DEPLOYMENT).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("compliance.refusal.points_open");
        agreed(change).require();
        assertThat(officer.signsOff("compliance", change, DEPLOYMENT).find()).isPresent();
    }

    @Test
    @Rule("CMP-2")
    void onceItIsLiveOnlyLookingBackIsLeft() {
        ChangeRequest change = live("trial");

        assertThat(officer.meets("developer1", change, "security_review").reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("compliance.refusal.too_late");
        officer.closes(change, POST_DEPLOYMENT);
        assertThat(officer.checklist(change).state(POST_DEPLOYMENT))
                .isEqualTo(PhaseState.SIGNED_OFF);
    }

    @Test
    @Rule("CMP-4")
    void onePercentMoreOpensTheChecklistAgainAndTheSameInAnotherOrderDoesNot() {
        ChangeRequest change = officer.proposed("trial");
        FlagContent content = change.proposal().after();
        officer.closes(change, PRE_PRODUCTION);

        scene.saved(
                change,
                content.withEnvironments(List.of("prod", "staging", "dev"), content.overrides()));
        assertThat(officer.checklist(change).state(PRE_PRODUCTION))
                .isEqualTo(PhaseState.SIGNED_OFF);

        scene.saved(change, ApprovalScene.ramped(content, "prod", 1));
        assertThat(officer.checklist(change).open(PRE_PRODUCTION)).hasSize(4);
        assertThat(agreed(scene.change(change.id())).find()).isEmpty();
    }

    @Test
    @Rule("CMP-4")
    void whoeverWroteTheChangeDoesNotSignItOff() {
        ChangeRequest change = officer.proposed("trial");
        officer.proves(change, PRE_PRODUCTION);

        assertThat(officer.signsOff("developer1", change, PRE_PRODUCTION).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("identity.refusal.permission");
    }

    @Test
    @Rule("CMP-2")
    void whatIsCheckedNowhereGoesAheadAsEver() {
        scene.standing(ApprovalScene.aFlag("plain", LifecycleStage.PRODUCTION));

        assertThat(isLive("plain")).isTrue();
    }

    @Test
    @Rule("PRO-4")
    void aPromotionWaitsForItsCriteriaAndGoesOnceTheyAreVouchedForOrWaived() {
        scene.policy(ComplianceScene::judgingPromotions);
        FlagContent young = scene.agreed(ApprovalScene.aFlag("young", LifecycleStage.DEVELOPMENT));
        ChangeRequest change = scene.proposed(promoted(young, LifecycleStage.TESTING));
        agreed(change);
        assertThat(holding(change))
                .containsExactly(Criterion.DAYS_UP, Criterion.ERROR_RATE, Criterion.PERFORMANCE);
        assertThat(stage("young")).isEqualTo(LifecycleStage.DEVELOPMENT);

        officer.attests("developer1", change, Criterion.ERROR_RATE).require();
        officer.attests("developer1", change, Criterion.PERFORMANCE).require();
        assertThat(officer.attests("developer1", change, Criterion.DAYS_UP).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("compliance.refusal.recorded");
        assertThat(stage("young")).isEqualTo(LifecycleStage.DEVELOPMENT);
        Dossier last = officer.waives("approver1", change, Criterion.DAYS_UP).require();

        assertThat(last.promotion().orElseThrow().holding()).isEmpty();
        assertThat(stage("young")).isEqualTo(LifecycleStage.TESTING);
    }

    @Test
    @Rule({"LIF-6", "PRO-2"})
    void theFirstEnvironmentOfATierThatTheStageOpenedAlreadyIsAPromotionToo() {
        FlagContent flag = ApprovalScene.aFlag("late", LifecycleStage.PRODUCTION);
        FlagContent inside =
                scene.standing(flag.withEnvironments(List.of("dev", "staging"), flag.overrides()));
        scene.policy(ComplianceScene::judgingPromotions);
        ChangeRequest change =
                scene.proposed(
                        inside.withEnvironments(
                                List.of("dev", "staging", "prod"), inside.overrides()));
        agreed(change);

        assertThat(holding(change)).contains(Criterion.DAYS_UP, Criterion.ERROR_RATE);
        assertThat(isLive("late")).isFalse();
    }

    private static FlagContent promoted(FlagContent flag, LifecycleStage stage) {
        return flag.with(
                new FlagContent.Classification(
                        flag.classification().category(), flag.classification().risk(), stage));
    }

    private List<Criterion> holding(ChangeRequest change) {
        return officer.dossier(change).promotion().orElseThrow().holding();
    }

    private ChangeRequest live(String key) {
        ChangeRequest change = officer.proposed(key);
        officer.closes(change, PRE_PRODUCTION);
        agreed(change).require();
        officer.closes(change, DEPLOYMENT);
        return change;
    }

    private boolean isLive(String key) {
        return scene.hasFlag(key) && scene.flag(key).approvals().containsKey("prod");
    }

    private LifecycleStage stage(String key) {
        return scene.flag(key).content().classification().stage();
    }
}
