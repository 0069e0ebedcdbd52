package io.colorguard.terraform.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.terraform.DeploymentScene.FOREIGN;
import static io.colorguard.terraform.DeploymentScene.at;
import static io.colorguard.terraform.DeploymentScene.report;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.terraform.DeploymentScene;
import io.colorguard.terraform.DeploymentScene.Taken;
import io.colorguard.terraform.domain.DeployedContent.Unknown;
import io.colorguard.terraform.domain.DeployedSpan;
import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import io.colorguard.terraform.domain.FlagDeployment.Mark;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DeployedStateTest {

    @Autowired ApplicationContext portal;

    DeploymentScene scene;
    FlagContent checkout;

    @BeforeEach
    void create() {
        scene = new DeploymentScene(portal);
        checkout = scene.flags.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        scene.flags.standing(aFlag("loans", LifecycleStage.PRODUCTION));
    }

    @Test
    @Rule("DEP-5")
    void nothingIsSaidWhereNobodyReports() {
        scene.taken(null);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.UNREPORTED);
        assertThat(counts()).isEqualTo("0 pending, 0 lingering");
        assertThat(differences(DeploymentDifference.Kind.PENDING)).isEmpty();
    }

    @Test
    @Rule("DEP-4")
    void aDefinitionIsDeployedSinceTheApplyThatBroughtIt() {
        Taken bundle = scene.taken(null);
        scene.applied(bundle.bundle(), 10);
        scene.applied(bundle.bundle(), 20);
        var now = scene.production("checkout");
        assertThat(now.mark()).isEqualTo(Mark.DEPLOYED);
        assertThat(now.now()).isNotNull();
        assertThat(now.now().from()).isEqualTo(at(10));
        assertThat(now.now().hash()).contains(now.approved().hash());
        assertThat(now.now().export()).isEqualTo(1);
        assertThat(counts()).isEqualTo("0 pending, 0 lingering");
    }

    @Test
    @Rule("DEP-2")
    void theHashOfTheStackIsAsGoodAsThatOfTheBundle() {
        Taken whole = scene.taken(null);
        assertThat(scene.applied(whole.prod(), 10).export()).isEqualTo(1);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.DEPLOYED);
        Taken prod = scene.taken("prod");
        assertThat(scene.applied(prod.bundle(), 11).export()).isEqualTo(2);
        assertThat(spans("checkout")).hasSize(1);
    }

    @Test
    @Rule("DEP-2")
    void aBundleOfOtherStacksCannotHaveBeenApplied() {
        Taken dev = scene.taken("dev");
        assertThat(scene.reported(report(dev.bundle(), Kind.APPLY, 10, Result.SUCCEEDED)).reasons())
                .containsExactly(
                        Refusal.invalid(
                                "DEP-2",
                                "terraform.refusal.deployment.elsewhere",
                                "contentHash",
                                "prod"));
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.UNREPORTED);
    }

    @Test
    @Rule("DEP-5")
    void whatWasApprovedSinceIsNotDeployed() {
        scene.applied(scene.taken(null).bundle(), 10);
        scene.flags.agreed(ramped(checkout, "prod", 25));
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.PENDING);
        assertThat(scene.production("loans").mark()).isEqualTo(Mark.DEPLOYED);
        assertThat(counts()).isEqualTo("1 pending, 0 lingering");
        var difference = differences(DeploymentDifference.Kind.PENDING).getFirst();
        assertThat(difference.flag()).isEqualTo("checkout");
        assertThat(difference.approved()).isNotNull();
        assertThat(difference.deployed()).isNotNull();
        assertThat(difference.approved().hash()).isNotEqualTo(difference.deployed().hash());
        assertThat(difference.since()).isEqualTo(at(10));

        scene.applied(scene.taken(null).bundle(), 20);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.DEPLOYED);
        assertThat(scene.production("checkout").now().from()).isEqualTo(at(20));
        assertThat(scene.production("loans").now().from()).isEqualTo(at(10));
        assertThat(counts()).isEqualTo("0 pending, 0 lingering");
    }

    @Test
    @Rule("DEP-5")
    void goingBackToAnOlderBundleIsSeen() {
        Taken first = scene.taken(null);
        scene.applied(first.bundle(), 10);
        scene.flags.agreed(ramped(checkout, "prod", 25));
        scene.applied(scene.taken(null).bundle(), 20);
        scene.applied(first.bundle(), 30);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.PENDING);
        assertThat(spans("checkout"))
                .extracting(DeployedSpan::from)
                .containsExactly(at(10), at(20), at(30));
        assertThat(counts()).isEqualTo("1 pending, 0 lingering");
    }

    @Test
    @Rule("DEP-5")
    void whatIsNoLongerApprovedLingersUntilABundleLeavesItOut() {
        scene.applied(scene.taken(null).bundle(), 10);
        scene.flags.agreed(checkout.withEnvironments(List.of("dev", "staging"), Map.of()));
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.LINGERING);
        assertThat(counts()).isEqualTo("0 pending, 1 lingering");
        assertThat(differences(DeploymentDifference.Kind.LINGERING).getFirst().approved()).isNull();

        scene.applied(scene.taken(null).bundle(), 20);
        assertThat(counts()).as("retiring").isEqualTo("0 pending, 1 lingering");
        scene.flags.standing(aFlag("third", LifecycleStage.PRODUCTION));
        scene.applied(scene.taken(null).bundle(), 30);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.NOTHING);
        assertThat(counts()).isEqualTo("0 pending, 0 lingering");
        assertThat(spans("checkout")).hasSize(3);
    }

    @Test
    @Rule("DEP-2")
    void aBundleThatNeverLeftThePortalMakesAllUnknown() {
        Taken bundle = scene.taken(null);
        scene.applied(bundle.bundle(), 10);
        assertThat(scene.applied(FOREIGN, 20).isOfExport()).isFalse();
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.UNKNOWN);
        assertThat(scene.production("checkout").now().content()).isEqualTo(new Unknown(FOREIGN));
        assertThat(counts()).isEqualTo("0 pending, 0 lingering");

        scene.applied(bundle.bundle(), 30);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.DEPLOYED);
        assertThat(spans("checkout"))
                .extracting(DeployedSpan::from)
                .containsExactly(at(10), at(20), at(30));
    }

    @Test
    @Rule("DEP-3")
    void aFailedApplyLeavesWhatStood() {
        Taken first = scene.taken(null);
        scene.applied(first.bundle(), 10);
        scene.flags.agreed(ramped(checkout, "prod", 25));
        Taken second = scene.taken(null);
        scene.reported(report(second.bundle(), Kind.APPLY, 20, Result.FAILED)).require();
        scene.reported(report(second.bundle(), Kind.PLAN, 30, Result.SUCCEEDED)).require();
        var latest = scene.production("checkout").environmentNow();
        assertThat(latest.hasFailed()).isTrue();
        assertThat(latest.standing()).isNotNull();
        assertThat(latest.standing().report().hash()).isEqualTo(first.bundle());
        assertThat(latest.plan()).isNotNull();
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.PENDING);
        assertThat(spans("checkout")).hasSize(1);
    }

    @Test
    @Rule("DEP-3")
    void ofTwoThatFinishedTogetherTheLaterReportCounts() {
        Taken first = scene.taken(null);
        scene.flags.agreed(ramped(checkout, "prod", 25));
        Taken second = scene.taken(null);
        scene.applied(second.bundle(), 10);
        scene.applied(first.bundle(), 10);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.PENDING);
        scene.applied(second.bundle(), 10);
        assertThat(scene.production("checkout").mark()).isEqualTo(Mark.DEPLOYED);
    }

    @Test
    @Rule("DEP-3")
    void theOrderOfReportsIsOfNoAccount() {
        List<ContentHash> bundles = new ArrayList<>();
        for (int share : new int[] {10, 20, 30}) {
            bundles.add(scene.taken(null).bundle());
            scene.flags.agreed(ramped(checkout, "prod", share));
        }
        List<DeploymentReport> reports = new ArrayList<>();
        for (int minute = 1; minute <= 9; minute++) {
            ContentHash hash = minute % 4 == 0 ? FOREIGN : bundles.get(minute % bundles.size());
            Result result = minute == 5 ? Result.FAILED : Result.SUCCEEDED;
            reports.add(report(hash, Kind.APPLY, minute, result));
        }
        List<String> straight = scene.told("checkout", reports);
        assertThat(straight).hasSizeGreaterThan(6);
        for (int seed = 1; seed <= 6; seed++) {
            List<DeploymentReport> shuffled = new ArrayList<>(reports);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(scene.told("checkout", shuffled)).as("seed %d", seed).isEqualTo(straight);
        }
    }

    private List<DeployedSpan> spans(String flag) {
        return scene.spans(flag);
    }

    private String counts() {
        DeployedEnvironment prod =
                scene.inside(state -> state.environments(scene.flags.workspace)).getLast();
        return "%d pending, %d lingering"
                .formatted(
                        prod.count(DeploymentDifference.Kind.PENDING),
                        prod.count(DeploymentDifference.Kind.LINGERING));
    }

    private List<DeploymentDifference> differences(DeploymentDifference.Kind kind) {
        return scene.inside(state ->
                state.differences(scene.flags.workspace, "prod", kind, new Window(0, 100)));
    }
}
