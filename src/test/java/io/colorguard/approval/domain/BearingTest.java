package io.colorguard.approval.domain;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("APR-5")
class BearingTest {

    @Autowired ApplicationContext portal;

    private ApprovalScene scene;
    private FlagContent flag;
    private ChangeRequest change;

    @BeforeEach
    void aRampThatTwoMustAgreeTo() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        change = scene.proposed(ramped(flag, "prod", 10));
    }

    @Test
    void anApprovalOfWhatIsAskedCounts() {
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        assertThat(bearings()).containsExactly(Bearing.COUNTS);
    }

    @Test
    void askingForChangesLetsNothingPass() {
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        assertThat(bearings()).containsExactly(Bearing.NO_APPROVAL);
    }

    @Test
    void anEditVoidsWhatWasSaidOfOtherContent() {
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        scene.saved(change, 20);
        assertThat(bearings()).containsExactly(Bearing.EARLIER_CYCLE);
        scene.decided("reviewer", scene.change(change.id()), Verdict.Kind.APPROVE).require();
        assertThat(bearings()).containsExactly(Bearing.EARLIER_CYCLE, Bearing.COUNTS);
    }

    @Test
    void aGateThatIsGoneIsSaidSo() {
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        scene.saved(change, ramped(flag, "staging", 10));
        assertThat(bearings()).containsExactly(Bearing.NO_GATE);
    }

    @Test
    @Rule("APR-3")
    void whoeverWritesLaterCountsNoMore() {
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        ChangeRequest judged = scene.change(change.id());
        Verdict verdict = judged.verdicts().getFirst();
        ChangeRequest written =
                new ChangeRequest(
                        judged.workspace(),
                        judged.id(),
                        judged.version(),
                        judged.wording(),
                        judged.proposal(),
                        judged.course(),
                        judged.gates(),
                        judged.verdicts(),
                        judged.contributors().with(verdict.person()));
        assertThat(Bearing.of(written, verdict, verdict.votes().getFirst()))
                .isEqualTo(Bearing.CONTRIBUTOR);
    }

    private List<Bearing> bearings() {
        ChangeRequest now = scene.change(change.id());
        return now.verdicts().stream()
                .flatMap(it -> it.votes().stream().map(vote -> Bearing.of(now, it, vote)))
                .toList();
    }
}
