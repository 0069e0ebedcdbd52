package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.colorguard.terraform.Terraform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A share grows in production: from the HCL that stood, over people, to the HCL that stands. */
@PortalIT
class TC002WholeWayIT {

    private static final String WORKSPACE = "whole-way-bank";
    private static final String REASON = "Two weeks at 10 % without an incident.";

    @LocalServerPort int port;

    @TempDir Path unpacked;

    @Test
    void leadsFromHclOverPeopleToHcl() throws IOException {
        try (Chromium chromium = Chromium.start();
                Visitor author = Visitor.of(chromium, port);
                Visitor reviewer = Visitor.of(chromium, port);
                Visitor operator = Visitor.of(chromium, port)) {
            new Bank(author.page().request(), port).found(WORKSPACE).adopt(WORKSPACE);
            find(author.signIn("Diego Ramos"));
            propose(author);
            approve(reviewer.signIn("Lucía Herrera"));
            readHistory(operator.signIn("Tomás Villalobos"));
            unpack(download(operator));
        }
        Assertions.assertThat(productionBlock())
                .contains("change CHG-1 approved by reviewer")
                .containsPattern("content sha256 [0-9a-f]{64}")
                .containsPattern("change_id +=  ?\"CHG-1\"");
        Terraform.ifHere()
                .ifPresent(it -> Assertions.assertThat(it.misformatted(unpacked)).isEmpty());
    }

    private static void find(Visitor author) {
        author.go("w/" + WORKSPACE).settle();
        Page page = author.page();
        page.keyboard().press("Control+k");
        page.getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Search"))
                .fill("validat");
        assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Backend validation system");
        author.look();
        page.keyboard().press("ArrowDown");
        page.keyboard().press("Enter");
        assertThat(author.heading("validation")).isVisible();
        author.look();
    }

    private static void propose(Visitor author) {
        author.link("Propose a change").click();
        assertThat(author.heading("Propose a change")).isVisible();
        Page page = author.look().page();
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("prod")).click();
        Locator share = page.getByLabel("Share of on in percent");
        assertThat(share).hasValue("10");
        share.fill("25");
        page.getByLabel("Reason").fill(REASON);
        page.keyboard().press("Tab");

        Locator gates = section(author, "Gates it will open");
        assertThat(gates).containsText("Peer review");
        assertThat(gates).containsText("prod");
        assertThat(gates)
                .containsText(Pattern.compile("feature of low risk × production: peer review", 2));
        assertThat(gates).containsText("Lucía Herrera");
        assertThat(gates).not().containsText("Diego Ramos");
        assertThat(author.content()).containsText("Draft saved");
        author.look();
        author.button("Submit for approval").click();
        assertThat(page).hasURL(Pattern.compile(".*/changes/CHG-1$"));
        author.look();
    }

    private static void approve(Visitor reviewer) {
        reviewer.go("w/" + WORKSPACE)
                .role(AriaRole.LINK, Pattern.compile("^Approvals"))
                .first()
                .click();
        assertThat(reviewer.heading("Approvals")).isVisible();
        reviewer.look().link("Change validation").click();
        assertThat(section(reviewer, "Gates").first()).containsText("0 of 1");
        assertThat(reviewer.content()).containsText(REASON);
        assertThat(reviewer.content())
                .containsText(Pattern.compile("Moves 1\\d(\\.\\d)?.?% of that audience"));
        reviewer.look().link("JSON").click();
        assertThat(reviewer.content()).containsText(Pattern.compile("\"size\" ?: ?25"));
        reviewer.look().link("HCL").click();
        assertThat(reviewer.content()).containsText(Pattern.compile("size += 25"));
        reviewer.look().button("Approve prod").click();
        Page page = reviewer.page();
        page.getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Approve").setExact(true))
                .click();
        assertThat(reviewer.content()).containsText("Went ahead.");
        reviewer.look();
    }

    private static void readHistory(Visitor operator) {
        operator.go("w/" + WORKSPACE + "/history");
        assertThat(operator.heading("History")).isVisible();
        assertThat(operator.link("CHG-1").first()).isVisible();
        assertThat(operator.content()).containsText(Pattern.compile("Lucía Herrera\\s*approved"));
        operator.look().go("w/" + WORKSPACE + "/flags/validation");
        assertThat(operator.content()).containsText("25");
        assertThat(operator.link("CHG-1").first()).isVisible();
        operator.look();
    }

    private static Path download(Visitor operator) {
        operator.go("w/" + WORKSPACE + "/terraform");
        assertThat(operator.heading("Terraform")).isVisible();
        assertThat(operator.content()).containsText("stacks/env-prod");
        operator.look();
        return operator.page().waitForDownload(() -> operator.link("Download").click()).path();
    }

    private static Locator section(Visitor visitor, String heading) {
        return visitor.content()
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(visitor.heading(heading)));
    }

    private void unpack(Path bundle) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(bundle))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = unpacked.resolve(entry.getName()).normalize();
                if (!entry.isDirectory() && file.startsWith(unpacked)) {
                    Files.createDirectories(file.getParent());
                    Files.write(file, zip.readAllBytes());
                }
            }
        }
    }

    /** What the files of production say. */
    private String productionBlock() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(unpacked.resolve("stacks/env-prod"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file));
            }
        }
        return all.toString();
    }
}
