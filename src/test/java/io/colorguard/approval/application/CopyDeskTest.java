package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.CopyDesk.Forecast;
import io.colorguard.approval.domain.BulkEdit.Copy;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.Refusal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class CopyDeskTest {

    static final FlagKey KEY = new FlagKey("checkout");
    static final Wording WORDING = new Wording("Copy dev to prod", "");

    @Autowired ApplicationContext portal;
    @Autowired CopyDesk desk;

    ApprovalScene scene;
    FlagContent flag;

    @BeforeEach
    void standing() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(ramped(aFlag("checkout", LifecycleStage.PRODUCTION), "dev", 40));
    }

    @Rule({"BAT-5", "APR-14"})
    @Test
    void tellsWhatItNeedsWhatChangesAndWhichGatesOpen() {
        Forecast forecast =
                as(
                        "developer1",
                        () ->
                                desk.check(scene.workspace.key(), KEY, copy("prod"), WORDING)
                                        .require());
        assertThat(forecast.needs()).singleElement().matches(need -> need.isMet());
        assertThat(forecast.assessment().gates())
                .singleElement()
                .extracting(outlook -> outlook.gate().environment())
                .isEqualTo("prod");
    }

    @Rule("BAT-5")
    @Test
    void becomesADraftThatChangesNothingYet() {
        ChangeRequest draft =
                as(
                        "developer1",
                        () ->
                                desk.draft(scene.workspace.key(), KEY, copy("prod"), WORDING)
                                        .require());
        assertThat(draft.state()).isInstanceOf(ChangeState.Draft.class);
        assertThat(draft.proposal().after().in("prod")).isEqualTo(flag.in("dev"));
        assertThat(scene.flag("checkout").content()).isEqualTo(flag);
    }

    @Rule("BAT-5")
    @ParameterizedTest
    @CsvSource({"dev, dev, batch.edit.from", "staging, prod, copy.same", "dev, mars, batch.absent"})
    void refusesACopyThatSaysNothingOrGoesNowhere(String from, String to, String key) {
        Copy copy = new Copy(from, to, Copy.ALL);
        assertThat(
                        as(
                                        "developer1",
                                        () -> desk.draft(scene.workspace.key(), KEY, copy, WORDING))
                                .reasons())
                .singleElement()
                .extracting(Refusal::messageKey)
                .asString()
                .endsWith(key);
    }

    @Rule("IDN-2")
    @Test
    void onlyThoseWhoMayProposeCopy() {
        assertThat(
                        as(
                                        "viewer",
                                        () ->
                                                desk.draft(
                                                        scene.workspace.key(),
                                                        KEY,
                                                        copy("prod"),
                                                        WORDING))
                                .reasons())
                .extracting(Refusal::rule)
                .containsExactly("IDN-2");
    }

    @Rule("CAT-1")
    @Test
    void aFlagThatIsMissingIsNotCopied() {
        assertThat(
                        as(
                                        "developer1",
                                        () ->
                                                desk.check(
                                                        scene.workspace.key(),
                                                        new FlagKey("missing"),
                                                        copy("prod"),
                                                        WORDING))
                                .reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("catalog.refusal.flag.missing");
    }

    private static Copy copy(String to) {
        return new Copy("dev", to, Copy.ALL);
    }
}
