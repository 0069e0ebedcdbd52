package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An auditor finds out who let a flag into production, and takes the proof of it out. */
@PortalIT
class TC012EvidenceIT {

    private static final String AUDITOR = "Emilio Nakamura";
    private static final String FLAG = "biometric-sign-in";
    private static final String ADDRESS = "w/banking-platform/flags/" + FLAG;
    private static final String REVIEWER = "Lucía Herrera";
    private static final String APPROVER = "Rodrigo Cárdenas";
    private static final String OFFICER = "Beatriz Quiroga";
    private static final List<String> AGREED_ON = List.of("staging", "prod");
    private static final Pattern CHANGE = Pattern.compile("CHG-\\d+");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    @LocalServerPort int port;

    /** What an auditor read on the pages, to be found again in the document. */
    private record Read(String change, List<String> hashes) {}

    @Test
    @Rule({"CMP-7", "AUD-1"})
    void theWayFromAFlagToTheProofOfItsApproval() throws IOException {
        try (Chromium chromium = Chromium.start();
                Visitor auditor = Visitor.of(chromium, port)) {
            String change = findInHistory(auditor.signIn(AUDITOR));
            Read read = new Read(change, readChange(auditor, change));
            readEvidence(auditor, read);
            proves(take(auditor, change), read);
            leavesATrace(auditor, change);
        }
    }

    private static String findInHistory(Visitor auditor) {
        auditor.go(ADDRESS);
        assertThat(auditor.heading(FLAG).first()).isVisible();
        auditor.look();
        link(auditor.content(), "History").click();
        Locator approval = revision(auditor, APPROVER, "approved a change");
        assertThat(approval).hasCount(1);
        auditor.look();
        Locator link = link(approval, CHANGE);
        String change = link.innerText().strip();
        link.click();
        assertThat(auditor.page()).hasURL(Pattern.compile(".*/changes/" + change + "$"));
        return change;
    }

    /** The content that each environment agreed to, by the hash that stands beside it. */
    private static List<String> readChange(Visitor auditor, String change) {
        assertThat(auditor.heading("Gates")).isVisible();
        assertThat(auditor.content()).containsText(change);
        assertThat(auditor.content()).containsText(APPROVER);
        auditor.look();
        return AGREED_ON.stream()
                .map(environment ->
                        auditor.content()
                                .locator("dt:text-is('Content hash, " + environment + "') + dd")
                                .getByTitle(HASH)
                                .getAttribute("title"))
                .toList();
    }

    private static void readEvidence(Visitor auditor, Read read) {
        link(auditor.content(), "Evidence").click();
        assertThat(auditor.heading("Evidence of " + read.change())).isVisible();
        for (String name : List.of(FLAG, REVIEWER, APPROVER, "Signed off by " + OFFICER)) {
            assertThat(auditor.content()).containsText(name);
        }
        for (String hash : read.hashes()) {
            assertThat(auditor.content()).containsText(hash);
        }
        auditor.look();
    }

    private static Download take(Visitor auditor, String change) {
        auditor.button("Download PDF").click();
        Locator dialog = auditor.page().getByRole(AriaRole.DIALOG);
        assertThat(dialog).containsText("The history keeps that you took it");
        auditor.look();
        Download taken = auditor.page().waitForDownload(() -> link(dialog, "PDF").click());
        Assertions.assertThat(taken.suggestedFilename())
                .isEqualTo("banking-platform-" + change + "-evidence.pdf");
        return taken;
    }

    private static void proves(Download taken, Read read) throws IOException {
        byte[] bytes = Files.readAllBytes(taken.path());
        Assertions.assertThat(new String(bytes, 0, 5, StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
        try (PDDocument document = Loader.loadPDF(bytes)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            Assertions.assertThat(text)
                    .contains("Evidence of change " + read.change(), FLAG)
                    .contains(REVIEWER + " (reviewer) approved", APPROVER + " (approver1) approved")
                    .contains("Signed off by " + OFFICER);
            Assertions.assertThat(text.replace(" ", "")).contains(read.hashes());
        }
    }

    /** Whoever looks at the flag later sees that its evidence was taken, and by whom. */
    private static void leavesATrace(Visitor auditor, String change) {
        auditor.go(ADDRESS + "?tab=history");
        Locator trace = revision(auditor, AUDITOR, "took the evidence of a change");
        assertThat(trace).hasCount(1);
        assertThat(link(trace, change)).isVisible();
        auditor.look();
    }

    private static Locator revision(Visitor visitor, String who, String what) {
        return visitor.content()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(who))
                .filter(new Locator.FilterOptions().setHasText(what));
    }

    private static Locator link(Locator within, String name) {
        return within.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    private static Locator link(Locator within, Pattern name) {
        return within.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(name));
    }
}
