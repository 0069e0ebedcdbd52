package io.colorguard.approval.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.approval.ApprovalScene.wanting;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ApprovalRow;
import io.colorguard.approval.domain.Ballot;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.FlagMerge.Side;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.identity.Role;
import io.colorguard.identity.SignedInAs;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The approved flag moves on while a change of it is open. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
@Rule("APR-6")
class UC032MergeChangeTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;

    ApprovalScene scene;
    FlagContent flag;
    ChangeRequest change;

    @BeforeEach
    void aChangeOfProductionIsOpen() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(killswitch("stop-payments"));
        change = scene.proposed(ramped(flag, "prod", 25));
    }

    @Test
    @SignedInAs("developer1")
    void whatOthersDidElsewhereComesByItself() {
        scene.standing(ramped(flag, "dev", 50));

        edit();
        assertThat(page())
                .contains("The flag changed while this was written")
                .contains("Everything in dev")
                .contains("Changed meanwhile")
                .contains("What this draft wants")
                .contains("Gates and checks are told here as soon as you go on");
        press("Go on from what stands now");
        assertThat(page()).doesNotContain("Changed meanwhile").contains("Effect");
        press("Save and ask again");

        assertThat(kept().proposal().after())
                .isEqualTo(ramped(ramped(flag, "dev", 50), "prod", 25));
        assertThat(kept().state()).isInstanceOf(ChangeState.InReview.class);
    }

    @Rule("APR-5")
    @Test
    @SignedInAs("developer1")
    void verdictsOnWhatDidNotMoveSurviveTheMerge() {
        scene.policy(policy -> twoReviewersIn(Tier.STAGING, policy));
        change = scene.proposed(ramped(ramped(flag, "staging", 10), "prod", 25));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        scene.standing(ramped(scene.flag("stop-payments").content(), "dev", 50));

        edit();
        press("Go on from what stands now");
        press("Save and ask again");

        Gate staging = kept().gate("staging").orElseThrow();
        assertThat(kept().ballot(staging, (_, _) -> true).votes()).hasSize(1);
    }

    @Test
    @SignedInAs("developer1")
    void theSameFieldIsForTheAuthorToDecide() {
        scene.standing(ramped(flag, "prod", 5));

        edit();
        assertThat(page())
                .contains("1 to decide")
                .contains("Started from")
                .contains("Yours")
                .contains("Everybody on5\u00a0%rest off", "Everybody on25\u00a0%rest off")
                .doesNotContain("\"size\"");
        press("Go on from what stands now");
        assertThat(choice().isInvalid()).isTrue();
        assertThat(kept().version()).isEqualTo(change.version());

        choice().setValue(Side.MINE);
        press("Go on from what stands now");
        assertThat(page()).doesNotContain("1 to decide");
        press("Save and ask again");

        ChangeRequest saved = kept();
        assertThat(saved.proposal().base()).isEqualTo(ramped(flag, "prod", 5));
        assertThat(saved.proposal().after()).isEqualTo(ramped(flag, "prod", 25));
        assertThat(saved.cycle()).isGreaterThan(change.cycle());
        assertThat(saved.ballot(saved.gate("prod").orElseThrow(), (_, _) -> true))
                .isEqualTo(Ballot.EMPTY);
    }

    @Test
    @SignedInAs("developer1")
    void treatmentsAndTagsAreSaidInWordsToo() {
        change = scene.proposed(ramped(described("the new way", "mine"), "prod", 25));
        scene.standing(described("the fast way", "theirs"));

        edit();

        assertThat(page())
                .contains("2 to decide", "the new way", "the fast way", "Tags", "mine", "theirs")
                .doesNotContain("\"name\"");
    }

    private FlagContent described(String treatment, String tag) {
        FlagConfiguration base = flag.base();
        List<Treatment> treatments =
                base.treatments().stream()
                        .map(it -> new Treatment(it.name(), it.configurations(), treatment))
                        .toList();
        return flag.with(new About(flag.about().description(), "payments", List.of(tag)))
                .withBase(
                        new FlagConfiguration(
                                base.defaultTreatment(),
                                treatments,
                                base.rules(),
                                base.trafficAllocation()));
    }

    @Test
    @SignedInAs("developer1")
    void givingWayLeavesNothingToPropose() {
        scene.standing(ramped(flag, "prod", 5));

        edit();
        choice().setValue(Side.THEIRS);
        press("Go on from what stands now");
        press("Save and ask again");

        assertThat(page()).contains("APR-2");
        assertThat(kept().version()).isEqualTo(change.version());
    }

    @Test
    @SignedInAs("developer1")
    void aMoveBetweenReadingAndSavingIsToldToo() {
        edit();
        scene.standing(ramped(flag, "prod", 5));
        press("Save and ask again");

        assertThat(kept().version()).isEqualTo(change.version());
        assertThat(page()).contains("1 to decide");
    }

    @Test
    @SignedInAs("developer1")
    void aFlagInItsFirstVersionMovesLikeAnyOther() {
        flag =
                scene.standing(
                        aFlag("fresh", LifecycleStage.DEVELOPMENT)
                                .withEnvironments(List.of("dev"), Map.of()));
        assertThat(scene.flag("fresh").version()).isZero();
        change =
                portal.getBean(ApprovalDesk.class)
                        .draft(scene.workspace.key(), wanting(ramped(flag, "dev", 25)))
                        .require();
        scene.standing(ramped(flag, "dev", 5));

        edit();

        assertThat(page()).contains("1 to decide");
    }

    private static FlagContent killswitch(String key) {
        return aFlag(key, LifecycleStage.PRODUCTION)
                .with(
                        new Classification(
                                Category.KILLSWITCH, Risk.HIGH, LifecycleStage.PRODUCTION));
    }

    private static Policy twoReviewersIn(Tier tier, Policy policy) {
        return new Policy(
                policy.version() + 1,
                ApprovalScene.BEGUN
                        .with(
                                policy.approvals()
                                        .with(
                                                ApprovalRow.KILLSWITCH,
                                                tier,
                                                new Quorum(Role.REVIEWER, 2)))
                        .with(policy.safety()),
                policy.author(),
                policy.effectiveFrom());
    }

    private ChangeRequest kept() {
        return scene.change(change.id());
    }

    private void edit() {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/flags/" + flag.key() + "/propose",
                        QueryParameters.of("change", change.id().toString()));
        roundTrip();
    }

    @SuppressWarnings("unchecked")
    private RadioButtonGroup<Side> choice() {
        return $view(RadioButtonGroup.class).single();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively();
    }
}
