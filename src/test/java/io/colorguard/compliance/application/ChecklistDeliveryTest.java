package io.colorguard.compliance.application;

import static io.colorguard.approval.domain.Phase.DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.POST_DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.compliance.domain.BoardQuestion;
import io.colorguard.compliance.domain.WentLive;
import io.colorguard.shared.Window;
import io.colorguard.terraform.DeploymentScene;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Looking back is due from when a change was deployed, where somebody reports that. */
@DatabaseTest
@Rule({"CMP-2", "CMP-6", "DEP-4"})
class ChecklistDeliveryTest {

    @Autowired ApplicationContext portal;
    @Autowired ComplianceBoard board;

    private DeploymentScene pipeline;
    private ComplianceScene officer;
    private ChangeRequest change;

    @BeforeEach
    void aCheckedChangeTookEffect() {
        pipeline = new DeploymentScene(portal);
        officer = new ComplianceScene(portal, pipeline.flags);
        pipeline.flags.policy(ComplianceScene::checkingExperiments);
        change = officer.proposed("trial");
        officer.closes(change, PRE_PRODUCTION);
        pipeline.flags.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        officer.closes(change, DEPLOYMENT);
    }

    @Test
    void fromTheApprovalWhereNobodyReports() {
        Instant effect = appliedAt();

        assertThat(live()).contains(new WentLive(effect, false));
        assertThat(due()).contains(new WentLive(effect, false).due());
    }

    @Test
    void fromTheDeploymentWhereSomebodyReportsAndNotBefore() {
        pipeline.applied(DeploymentScene.FOREIGN, 1);
        assertThat(live()).isEmpty();
        assertThat(due()).isEmpty();

        pipeline.reported(plan()).require();
        assertThat(due()).isEmpty();

        pipeline.applied(pipeline.taken(null).bundle(), 600);
        WentLive live = live().orElseThrow();
        assertThat(live.reported()).isTrue();
        assertThat(live.at()).isAfterOrEqualTo(appliedAt());
        assertThat(due()).contains(live.due());
    }

    private DeploymentReport plan() {
        return DeploymentScene.report(
                pipeline.taken(null).bundle(), Kind.PLAN, 2, Result.SUCCEEDED);
    }

    private Instant appliedAt() {
        return pipeline.flags.change(change.id()).gate("prod").orElseThrow().appliedAt();
    }

    private Optional<WentLive> live() {
        return officer.dossier(pipeline.flags.change(change.id())).live();
    }

    private Optional<Instant> due() {
        return as(
                        "compliance",
                        () -> board.page(pipeline.key, BoardQuestion.ALL, new Window(0, 10)))
                .require()
                .lines()
                .stream()
                .filter(line -> line.phase() == POST_DEPLOYMENT)
                .findFirst()
                .map(BoardLine::due);
    }
}
