package io.colorguard.compliance.ui;

import static io.colorguard.approval.domain.Phase.DEPLOYMENT;
import static io.colorguard.approval.domain.Phase.PRE_PRODUCTION;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import io.colorguard.DatabaseTest;
import io.colorguard.JsonCalls;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Phase;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.compliance.ComplianceScene;
import io.colorguard.identity.SignedInAs;
import io.colorguard.terraform.ImportScene;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportReport.ImportedFlag;
import io.colorguard.uikit.RefusableButton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

/**
 * Whichever way a promotion to production goes, it collects no verdict before pre-production is
 * signed off, and no export holds it before deployment is.
 */
@DatabaseTest
@Rule({"CMP-2", "LIF-6"})
@SignedInAs("reviewer")
@ViewPackages(
        packages = {
            "io.colorguard.shell.ui",
            "io.colorguard.approval.ui",
            "io.colorguard.compliance.ui"
        })
class EveryWayToProductionTest extends SpringBrowserlessTest {

    /** How far a phase is. */
    private enum State {
        OPEN,
        SHOWN,
        SIGNED_OFF
    }

    /** Where the promotion comes from, and where its verdict is given. */
    private enum Way {
        PAGE,
        SERVICE,
        API,
        IMPORT
    }

    @Autowired WebApplicationContext portal;
    @Autowired ImportDesk imports;
    @Autowired FlagExport export;

    private ComplianceScene officer;
    private ApprovalScene scene;

    @BeforeEach
    void anExperimentInStaging() {
        officer = new ComplianceScene(portal);
        scene = officer.scene;
        scene.standing(ComplianceScene.anExperiment("trial", LifecycleStage.STAGING));
    }

    static Stream<Arguments> grid() {
        return Stream.of(Way.values())
                .flatMap(way ->
                        Stream.of(State.values())
                                .flatMap(first ->
                                        Stream.of(State.values())
                                                .map(second -> Arguments.of(way, first, second))));
    }

    @ParameterizedTest
    @MethodSource("grid")
    void asksForBothPhases(Way way, State first, State second) {
        ChangeRequest change = proposed(way);
        bring(change, PRE_PRODUCTION, first);
        if (second != State.OPEN) {
            officer.proves(change, DEPLOYMENT);
        }

        agree(way, change);
        boolean agreed = first == State.SIGNED_OFF;
        Gate gate = scene.change(change.id()).gate("prod").orElseThrow();
        assertThat(gate.state() == Gate.State.PASSED).isEqualTo(agreed);
        assertThat(isExported()).isFalse();

        if (second == State.SIGNED_OFF) {
            officer.signsOff("compliance", change, DEPLOYMENT);
        }
        adoptAgain(way);
        assertThat(isExported()).isEqualTo(agreed && second == State.SIGNED_OFF);
    }

    private void bring(ChangeRequest change, Phase phase, State state) {
        if (state != State.OPEN) {
            officer.proves(change, phase);
        }
        if (state == State.SIGNED_OFF) {
            officer.signsOff("compliance", change, phase).require();
        }
    }

    private ChangeRequest proposed(Way way) {
        if (way != Way.IMPORT) {
            return officer.proposed("trial");
        }
        ImportedFlag flag =
                as(
                                "developer1",
                                () ->
                                        imports.propose(
                                                scene.workspace.key(),
                                                List.of(file()),
                                                ImportOptions.STRICT))
                        .require()
                        .flags()
                        .getFirst();
        return scene.change(ChangeId.parse(flag.change()).orElseThrow());
    }

    /** What adopts only what the catalog does not know leads no way around. */
    private void adoptAgain(Way way) {
        if (way == Way.IMPORT && !scene.flag("trial").approvals().containsKey("prod")) {
            assertThat(
                            as(
                                            "admin",
                                            () ->
                                                    imports.adopt(
                                                            scene.workspace.key(),
                                                            List.of(file()),
                                                            ImportOptions.LENIENT))
                                    .require()
                                    .flags())
                    .extracting(ImportedFlag::effect)
                    .containsExactly(Effect.REFUSED);
        }
    }

    private static ImportFile file() {
        return ImportScene.file(
                "trial.tfvars",
                ImportScene.variables(ImportScene.aFlag("trial", 10))
                        .replace("\"user\"", "\"customer\"")
                        .replace("\"feature\"", "\"experiment\"")
                        .replace("\"dev\", ", "\"dev\", \"staging\", "));
    }

    private void agree(Way way, ChangeRequest change) {
        switch (way) {
            case SERVICE, IMPORT -> scene.decided("reviewer", change, Verdict.Kind.APPROVE);
            case PAGE -> agreeOnPage(change);
            case API -> {
                String hash = change.gate("prod").orElseThrow().contentHash().value();
                new JsonCalls(portal, "/api/v1/workspaces/" + scene.workspace.key() + "/changes/")
                        .post(
                                "reviewer",
                                change.id() + "/verdicts",
                                Map.of(
                                        "verdict", "approve",
                                        "reason", "Read",
                                        "contentHashes", Map.of("prod", hash)));
            }
        }
    }

    private void agreeOnPage(ChangeRequest change) {
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/changes/" + change.id());
        roundTrip();
        RefusableButton approve =
                $view(RefusableButton.class).all().stream()
                        .filter(it -> it.getElement().getTextRecursively().contains("Approve"))
                        .findFirst()
                        .orElseThrow();
        if (!approve.isRefused()) {
            test(approve).click();
            roundTrip();
            test($(Button.class).withText("Approve").single()).click();
            roundTrip();
        }
    }

    private boolean isExported() {
        return as(
                "operator",
                () -> {
                    Wanted all = new Wanted(scene.workspace.key(), null);
                    try (Bundle bundle = export.download(all, Set.of()).require()) {
                        var prod = bundle.stacks().get(new StackId("env-prod"));
                        return prod != null && prod.flags().containsKey("trial");
                    }
                });
    }
}
