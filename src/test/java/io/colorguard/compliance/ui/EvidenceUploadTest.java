package io.colorguard.compliance.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.component.upload.Upload;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.catalog.FlagScene;
import io.colorguard.compliance.HostileFiles;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.identity.SignedInAs;
import io.colorguard.shared.ContentHash;
import io.colorguard.uikit.Note;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("CMP-3")
@ViewPackages(packages = "io.colorguard.shell.ui")
class EvidenceUploadTest extends SpringBrowserlessTest {

    @Autowired ApplicationContext portal;
    @Autowired EvidenceStore store;

    final List<Evidence> given = new ArrayList<>();

    @BeforeEach
    void place() {
        UI.getCurrent()
                .add(new EvidenceUpload(store, new FlagScene(portal).workspace.key(), given::add));
        roundTrip();
    }

    @Test
    @SignedInAs("developer1")
    void givesWords() {
        test($(TextArea.class).single()).setValue(" Tested by two people ");
        press();
        assertThat(given).containsExactly(new Evidence.Text("Tested by two people"));
    }

    @Test
    @SignedInAs("developer1")
    void givesALink() {
        choose("A link");
        test($(TextField.class).withLabel("Link").single()).setValue(" https://wiki/review ");
        press();
        assertThat(given).containsExactly(new Evidence.Link(URI.create("https://wiki/review"), ""));
    }

    @Test
    @SignedInAs("developer1")
    void saysThatALinkIsNone() {
        choose("A link");
        test($(TextField.class).withLabel("Link").single()).setValue("not a link");
        press();
        assertThat(given).isEmpty();
        assertThat(note()).contains("no link", "CMP-3");
    }

    @Test
    @SignedInAs("developer1")
    void givesAFileThatIsKept() {
        choose("A file");
        upload("../scan.pdf", HostileFiles.PDF);
        assertThat(given)
                .containsExactly(
                        new Evidence.File(
                                "scan.pdf",
                                "application/pdf",
                                HostileFiles.PDF.length,
                                ContentHash.of(HostileFiles.PDF)));
        assertThat($(Note.class).exists()).isFalse();
    }

    @Test
    @SignedInAs("developer1")
    void saysWhyAFileIsNotKept() {
        choose("A file");
        upload("scan.pdf", HostileFiles.Refused.EXE_AS_PDF.content());
        assertThat(given).isEmpty();
        assertThat(note()).contains("CMP-3");
    }

    @Rule("IDN-2")
    @Test
    @SignedInAs("viewer")
    void viewersBringNone() {
        choose("A file");
        upload("scan.pdf", HostileFiles.PDF);
        assertThat(given).isEmpty();
        assertThat(note()).contains("Developer");
    }

    private void choose(String label) {
        RadioButtonGroup<?> sort = $(RadioButtonGroup.class).single();
        test(sort).selectItem(label);
        roundTrip();
    }

    private void upload(String name, byte[] content) {
        test($(Upload.class).single()).upload(name, "application/pdf", content);
        roundTrip();
    }

    private void press() {
        test($(Button.class).withText("Show it").single()).click();
    }

    private String note() {
        return $(Note.class).single().getElement().getTextRecursively();
    }
}
