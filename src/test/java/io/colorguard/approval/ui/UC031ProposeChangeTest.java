package io.colorguard.approval.ui;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.internal.PendingJavaScriptInvocation;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.ChangeSummary;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.Window;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.node.BooleanNode;

/** Developers write a change, see what it means while they write, and hand it in. */
@DatabaseTest
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.approval.ui"})
class UC031ProposeChangeTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired Inbox inbox;

    ApprovalScene scene;
    FlagContent flag;

    @BeforeEach
    void standing() {
        scene = new ApprovalScene(portal);
        flag = scene.standing(ramped(aFlag("new-checkout", LifecycleStage.PRODUCTION), "prod", 10));
    }

    @Rule("APR-14")
    @Test
    @SignedInAs("developer1")
    void showsTheGatesBeforeSubmitting() {
        propose();
        assertThat(page()).contains("Nothing is different yet").doesNotContain("only recorded");
        ramp(25);
        assertThat(page()).doesNotContain("Nothing is different yet");
        assertThat(page()).contains("Peer review").contains("Could pass it now");
        assertThat(page()).contains("Moves").contains("10\u00a0%").contains("25\u00a0%");
    }

    @Test
    @SignedInAs("developer1")
    void submitsWhatIsWritten() {
        propose();
        ramp(25);
        type("Because it holds");
        press("Submit for approval");
        assertThat(getCurrentView()).isInstanceOf(ChangeView.class);
        ChangeRequest change = newest();
        assertThat(change.state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(change.proposal().after().in("prod").rules().getFirst().size()).isEqualTo(25);
    }

    @Rule("AUD-1")
    @Test
    @SignedInAs("developer1")
    void aRefusedSubmissionKeepsEverythingAndNamesTheField() {
        propose();
        ramp(25);
        press("Submit for approval");
        assertThat(getCurrentView()).isInstanceOf(ProposeView.class);
        assertThat(reason().isInvalid()).isTrue();
        assertThat(size().getValue()).isEqualTo(25);
        assertThat(newest().state()).isInstanceOf(ChangeState.Draft.class);
    }

    @Test
    @SignedInAs("developer1")
    void aDraftIsKeptByItselfAndFoundAgain() {
        propose();
        ramp(40);
        UI.getCurrent().navigate("w/" + scene.workspace.key() + "/changes");
        ChangeRequest draft = newest();
        assertThat(draft.state()).isInstanceOf(ChangeState.Draft.class);
        open("flags/new-checkout/propose?change=" + draft.id());
        selectProduction();
        assertThat(size().getValue()).isEqualTo(40);
    }

    @Test
    @SignedInAs("developer1")
    void aDraftThatCannotBeKeptSaysSo() {
        propose();
        type("x".repeat(4_001));
        $view(ChangeEditor.class).single().keep();
        assertThat(page())
                .contains("Not saved")
                .contains("at most 4,000")
                .doesNotContain("Draft saved");
        type("Shorter.");
        $view(ChangeEditor.class).single().keep();
        assertThat(page()).contains("Draft saved").doesNotContain("Not saved");
    }

    @Rule("APR-5")
    @Test
    @SignedInAs("developer1")
    void anEditThatCostsNobodyIsSavedWithoutAsking() {
        FlagContent two = scene.standing(aFlag("risky", LifecycleStage.PRODUCTION));
        ChangeRequest change = scene.proposed(ramped(ramped(two, "prod", 10), "staging", 10));
        scene.decided("reviewer", change, Verdict.Kind.ASK).require();
        open("flags/risky/propose?change=" + change.id());
        selectProduction();
        test(size()).setValue(20);
        press("Save and ask again");
        assertThat($(ConfirmDialog.class).exists()).isFalse();
        assertThat(scene.change(change.id()).state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(scene.change(change.id()).cycle()).isEqualTo(2);
    }

    @Rule("APR-5")
    @Test
    @SignedInAs("developer1")
    void aSaveAsksFirstWhereItCostsSomebodysApproval() {
        FlagContent two = scene.standing(aFlag("risky", LifecycleStage.PRODUCTION));
        scene.policy(ApprovalScene::withTwoReviewersInProduction);
        ChangeRequest change = scene.proposed(ramped(two, "prod", 10));
        scene.decided("reviewer", change, Verdict.Kind.APPROVE).require();
        open("flags/risky/propose?change=" + change.id());
        selectProduction();
        test(size()).setValue(20);
        press("Save and ask again");

        ConfirmDialog asked = $(ConfirmDialog.class).single();
        assertThat(
                        asked.getElement().getTextRecursively()
                                + asked.getElement().getProperty("message"))
                .contains("Lucía Herrera");
        assertThat(scene.change(change.id()).cycle()).isEqualTo(1);
        test(asked).cancel();
        assertThat(scene.change(change.id()).cycle()).isEqualTo(1);

        press("Save and ask again");
        test($(ConfirmDialog.class).single()).confirm();
        roundTrip();
        assertThat(scene.change(change.id()).cycle()).isEqualTo(2);
    }

    @Test
    @SignedInAs("developer1")
    void aDraftIsKeptTwoSecondsAfterTheLastEditOnly() {
        propose();
        ramp(40);
        List<PendingJavaScriptInvocation> first = pauses();
        ramp(45);
        List<PendingJavaScriptInvocation> second = pauses();
        assertThat(first).hasSize(1);
        assertThat(first.getFirst().getInvocation().getParameters()).contains(2000);

        first.getFirst().complete(BooleanNode.TRUE);
        assertThat(inbox.mine(scene.workspace.key(), new Window(0, 5)).require().lines())
                .extracting(ChangeSummary::state)
                .noneMatch(ChangeState.Draft.class::isInstance);
        second.getFirst().complete(BooleanNode.TRUE);
        assertThat(newest().state()).isInstanceOf(ChangeState.Draft.class);
        assertThat(page()).contains("Draft saved");
    }

    @Rule("APR-9")
    @Test
    @SignedInAs("developer1")
    void halfAWindowIsRefusedWhereItIsChosenAndNothingOfItGuessed() {
        propose();
        ramp(25);
        type("Because it holds");
        test(time("From")).selectItem("22:00");
        press("Submit for approval");
        assertThat(day().getErrorMessage()).contains("belong to a day").contains("APR-9");

        test(day()).setValue(LocalDate.now(ZoneOffset.UTC).plusDays(2));
        press("Submit for approval");
        assertThat(time("Until").getErrorMessage()).contains("“window.closes”");
        assertThat(day().isInvalid()).isFalse();
        assertThat(getCurrentView()).isInstanceOf(ProposeView.class);

        test(time("Until")).selectItem("02:00");
        press("Submit for approval");
        ReleaseWindow window = Objects.requireNonNull(newest().wording().window());
        assertThat(Duration.between(window.opens(), window.closes()))
                .isEqualTo(Duration.ofHours(4));
    }

    @Rule("APR-9")
    @Test
    @SignedInAs("developer1")
    void aWindowThatAProgramGaveStaysAsItIsUntilSomebodyEditsIt() {
        Instant opens =
                LocalDate.now(ZoneOffset.UTC).plusDays(2).atTime(6, 10).toInstant(ZoneOffset.UTC);
        ReleaseWindow given = new ReleaseWindow(opens, opens.plus(Duration.ofHours(50)));
        ChangeDraft wanted =
                ChangeDraft.of(new Wording("", "because", given), ramped(flag, "prod", 25));
        ChangeRequest change =
                portal.getBean(ApprovalDesk.class).propose(scene.workspace.key(), wanted).require();
        open("flags/new-checkout/propose?change=" + change.id());
        assertThat(time("From").getValue()).isEqualTo(LocalTime.of(6, 10));
        assertThat(day().getHelperText()).contains("stays so");
        type("Because it holds");
        press("Save and ask again");
        assertThat(scene.change(change.id()).wording())
                .isEqualTo(new Wording("", "Because it holds", given));

        open("flags/new-checkout/propose?change=" + change.id());
        test(time("Until")).selectItem("08:00");
        press("Save and ask again");
        assertThat(scene.change(change.id()).wording().window())
                .isEqualTo(new ReleaseWindow(opens, opens.plus(Duration.ofMinutes(110))));
    }

    @Rule("APR-9")
    @Test
    @SignedInAs("developer1")
    void withoutDayAndTimesItTakesEffectAsSoonAsItMay() {
        propose();
        ramp(25);
        type("Because it holds");
        press("Submit for approval");
        assertThat(newest().wording().window()).isNull();
    }

    @SuppressWarnings("unchecked")
    private Select<LocalTime> time(String label) {
        return (Select<LocalTime>) $view(Select.class).withLabel(label).single();
    }

    private DatePicker day() {
        return $view(DatePicker.class).withLabel("Release window").single();
    }

    /** What the browser was asked to wait for. */
    private static List<PendingJavaScriptInvocation> pauses() {
        var internals = UI.getCurrent().getInternals();
        internals.getStateTree().runExecutionsBeforeClientResponse();
        return internals.dumpPendingJavaScriptInvocations().stream()
                .filter(asked -> asked.getInvocation().getExpression().contains("setTimeout"))
                .toList();
    }

    @Test
    @SignedInAs("developer1")
    void aNewFlagStartsFromAShape() {
        open("new-flag");
        test($view(TextField.class).withLabel("Key").single()).setValue("bad key");
        press("Write the proposal");
        assertThat($view(TextField.class).withLabel("Key").single().isInvalid()).isTrue();
        test($view(TextField.class).withLabel("Key").single()).setValue("fresh-idea");
        press("Write the proposal");
        assertThat(newest().proposal().flag().value()).isEqualTo("fresh-idea");
        assertThat(page()).contains("Submit for approval");
    }

    @Rule("LIF-3")
    @Test
    @SignedInAs("developer1")
    void aStageInTheAddressIsProposed() {
        open("flags/new-checkout/propose?stage=deprecated");
        assertThat(page()).contains("Sunset date");
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void viewersAreToldWhoMay() {
        open("flags/new-checkout/propose");
        assertThat(page())
                .contains("Developer, Administrator")
                .doesNotContain("Submit for approval");
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void refusalsNameRolesInTheLanguageOfTheReader() {
        UI.getCurrent().setLocale(Locale.of("es"));
        open("flags/new-checkout/propose");
        assertThat(page()).contains("Desarrollo, Administración").doesNotContain("eveloper");
    }

    private void propose() {
        open("flags/new-checkout/propose");
        selectProduction();
    }

    private void selectProduction() {
        Tabs tabs = $view(Tabs.class).single();
        tabs.setSelectedIndex(tabs.getComponentCount() - 1);
        roundTrip();
    }

    private void ramp(int percent) {
        test(size()).setValue(percent);
    }

    private IntegerField size() {
        return $view(IntegerField.class).withAriaLabel("Share of on in percent").single();
    }

    private TextArea reason() {
        return $view(TextArea.class).withLabel("Reason").single();
    }

    private void type(String text) {
        test(reason()).setValue(text);
    }

    private String page() {
        return getCurrentView().getElement().getTextRecursively()
                + $view(DatePicker.class).all().stream().map(it -> it.getLabel()).toList();
    }

    private ChangeRequest newest() {
        ChangeId id =
                inbox.mine(scene.workspace.key(), new Window(0, 1))
                        .require()
                        .lines()
                        .getFirst()
                        .id();
        return scene.change(id);
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
        roundTrip();
    }

    private void open(String page) {
        String[] parts = page.split("\\?");
        String path = "w/" + scene.workspace.key() + "/" + parts[0];
        if (parts.length > 1) {
            UI.getCurrent().navigate(path, QueryParameters.fromString(parts[1]));
        } else {
            UI.getCurrent().navigate(path);
        }
        roundTrip();
    }
}
