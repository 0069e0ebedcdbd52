package io.colorguard.compliance.ui;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.router.QueryParameters;
import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.ImpactScene;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Reading.Move;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.SignedInAs;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.RefusableButton;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** People record what a flag did for the business, where everybody finds it. */
@DatabaseTest
@Rule("CMP-5")
@ViewPackages(packages = {"io.colorguard.shell.ui", "io.colorguard.catalog.ui"})
class UC104MeasureImpactTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    FlagScene scene;
    ImpactScene impact;

    @BeforeEach
    void flag() {
        scene = new FlagScene(portal).with(content("checkout"));
        impact = new ImpactScene(portal, scene.workspace.key(), new FlagKey("checkout"));
        Policies policies = Inside.of(portal, Policies.class);
        Policy policy = Policy.ofStrategy(PersonId.SYSTEM, Instant.EPOCH);
        scene.write(() -> {
            policies.add(scene.workspace.id(), policy);
            return policy;
        });
    }

    @Test
    @SignedInAs("operator")
    void recordsAMeasurement() {
        open();
        assertThat(words()).contains("Nobody has measured what this flag does for the business");
        begin("Record a measurement");
        write("Metric", "Conversion");
        write("Unit", "%");
        write("Baseline, without the flag", "2.5");
        write("Observed, with the flag", "2.75");
        write("Source of the numbers", "Board 7");
        choose("Wanted", "up");
        choose("Confidence", "high");
        day("First day", LocalDate.parse("2026-03-02"));
        day("Last day", LocalDate.parse("2026-03-08"));
        press("Record");

        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(words())
                .contains("Conversion", "2.5 → 2.75 %", "+0.25, as wanted", "Board 7", "by hand")
                .contains("Mar 2, 2026 – Mar 8, 2026");
        assertThat(impact.found()).singleElement().returns(Move.WANTED, it -> it.reading().move());
    }

    @Test
    @SignedInAs("operator")
    void saysAtEachFieldWhatIsWrong() {
        open();
        begin("Record a measurement");
        press("Record");
        assertThat($(Dialog.class).exists()).isTrue();
        assertThat($(TextField.class).withLabel("Metric").single().getErrorMessage())
                .contains("1 to 80", "CMP-5");
        assertThat($(DatePicker.class).withLabel("Last day").single().isInvalid()).isTrue();
        assertThat($(Select.class).withLabel("Wanted").single().isInvalid()).isTrue();

        write("Metric", "Conversion");
        press("Record");
        assertThat($(TextField.class).withLabel("Metric").single().isInvalid()).isFalse();
        assertThat(impact.found()).isEmpty();
    }

    @Test
    @SignedInAs("operator")
    void bringsAFileOrLearnsWhichLineIsWrong() {
        open();
        begin("Bring a CSV file");
        upload("Conversion,%,up,2.5,x,2026-03-02,2026-03-09,Board 7,high,\n");
        assertThat($(Note.class).all())
                .anyMatch(note -> note.getElement().getTextRecursively().contains("Line 2: what"));
        assertThat(impact.found()).isEmpty();

        upload("Conversion,%,up,2.5,2,2026-03-02,2026-03-09,Board 7,low,\n");
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(words()).contains("-0.5, against what was wanted", "low", "from a file");
    }

    @Test
    @SignedInAs("operator")
    void withdrawsForAReasonWhatTheyRecorded() {
        impact.measures("operator").require();
        impact.measures("developer1", "metric", "Revenue").require();
        open();
        assertThat($view(Button.class).withText("Withdraw").all()).hasSize(1);
        press("Withdraw");
        test(dialogButton()).click();
        assertThat($(Dialog.class).exists()).isTrue();
        test($(TextField.class).single()).setValue("The wrong board");
        test(dialogButton()).click();
        assertThat($(Dialog.class).exists()).isFalse();
        assertThat(words()).contains("withdrawn by Tomás Villalobos", "The wrong board");
        assertThat(impact.found()).filteredOn(Measurement::stands).hasSize(1);
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void viewersReadAndAreToldWhoMayRecord() {
        impact.measures("operator").require();
        open();
        assertThat(words()).contains("Conversion", "Developer");
        assertThat($view(RefusableButton.class).all())
                .filteredOn(it -> it.getElement().getTextRecursively().contains("measurement"))
                .hasSize(1)
                .allMatch(RefusableButton::isRefused);
        assertThat($view(Button.class).withText("Withdraw").all()).isEmpty();
    }

    private Button dialogButton() {
        return $(Button.class).withText("Withdraw").all().getLast();
    }

    private void write(String label, String text) {
        test($(TextField.class).withLabel(label).single()).setValue(text);
    }

    @SuppressWarnings("unchecked")
    private void choose(String label, String item) {
        test($(Select.class).withLabel(label).single()).selectItem(item);
    }

    private void day(String label, LocalDate day) {
        test($(DatePicker.class).withLabel(label).single()).setValue(day);
    }

    private void upload(String lines) {
        byte[] file = (ImpactScene.HEADER + lines).getBytes(UTF_8);
        test($(Upload.class).single()).upload("impact.csv", "text/csv", file);
        roundTrip();
    }

    private void begin(String text) {
        test($view(RefusableButton.class).all().stream()
                        .filter(it -> it.getElement().getTextRecursively().equals(text))
                        .findFirst()
                        .orElseThrow())
                .click();
    }

    private void open() {
        UI.getCurrent()
                .navigate(
                        "w/" + scene.workspace.key() + "/flags/checkout",
                        QueryParameters.of("tab", "impact"));
        roundTrip();
    }

    private String words() {
        return getCurrentView().getElement().getTextRecursively();
    }

    private void press(String text) {
        test($(Button.class).withText(text).single()).click();
    }
}
