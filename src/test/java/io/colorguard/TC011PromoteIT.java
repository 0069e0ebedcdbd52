package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A promotion is held by its criteria, says by which, and goes ahead once they are answered. */
@PortalIT
class TC011PromoteIT {

    private static final String WORKSPACE = "way-up-bank";
    private static final String FLAG = "instant-refunds";
    private static final String PAGE = "w/" + WORKSPACE + "/flags/" + FLAG;
    private static final String PROMOTIONS = "w/" + WORKSPACE + "/promotions";
    private static final String DAYS = "Days up without a step back";
    private static final String ERRORS = "Error rate";
    private static final String SPEED = "Performance acceptable";
    private static final String REPORT = "errors-of-the-week.csv";
    private static final String COUNTED = "day,failed\n2026-03-02,0\n";

    /** A flag that people tried in development only. */
    private static final String FLAGS =
            """
            feature_flags = [
              {
                name              = "instant-refunds"
                description       = "Refunds that arrive at once"
                default_treatment = "off"
                environments      = ["dev", "staging"]
                lifecycle_stage   = "development"
                category          = "feature"
                risk              = "high"
                traffic_type      = "transaction"
                owner             = "Payments Core"
                treatments = [
                  { name = "off", configurations = "{}", description = "The next day" },
                  { name = "on", configurations = "{}", description = "At once" },
                ]
                environment_configs = {
                  dev     = { rules = [{ treatment = "on", size = 100 }] }
                  staging = { rules = [{ treatment = "on", size = 10 }] }
                }
              },
            ]
            """;

    @LocalServerPort int port;

    @Test
    @Rule({"PRO-1", "PRO-3", "PRO-4"})
    void whatHoldsAPromotionIsSaidAndAnswered() throws IOException {
        try (Chromium chromium = Chromium.start();
                Visitor author = Visitor.of(chromium, port);
                Visitor reviewer = Visitor.of(chromium, port);
                Visitor approver = Visitor.of(chromium, port)) {
            new Bank(author.page().request(), port).found(WORKSPACE).adopt(WORKSPACE, FLAGS);
            String change = promote(author.signIn("Diego Ramos"));
            approve(reviewer.signIn("Lucía Herrera").go(change));
            seeWhatHoldsIt(reviewer);
            attest(author);
            approver.signIn("Rodrigo Cárdenas").go(change);
            readReport(approver);
            waive(approver, SPEED, "Staging is where its speed is measured.");
            assertThat(approver.content()).containsText("Waits for a criterion: Days up");
            waive(approver, DAYS, "Development has had the same code for a month.");
            seeItGoneAhead(approver);
            seeItGone(reviewer);
        }
    }

    private static String promote(Visitor author) {
        author.go(PAGE);
        assertThat(author.content())
                .containsText("next gate: opens staging, then peer review, 4 criteria");
        author.look().go(PAGE + "/propose?stage=testing");
        Page page = author.page();
        page.getByLabel("Reason").fill("The team has tried it for long enough.");
        page.keyboard().press("Tab");
        assertThat(author.content()).containsText("Draft saved");
        author.look().button("Submit for approval").click();
        assertThat(page).hasURL(Pattern.compile(".*/changes/CHG-\\d+$"));
        assertThat(author.content()).containsText("before staging opens");
        assertThat(criterion(author, DAYS)).containsText("not met");
        assertThat(criterion(author, ERRORS)).containsText("unknown");
        assertThat(criterion(author, SPEED)).containsText("unknown");
        assertThat(author.button("Attest: " + DAYS)).hasCount(0);
        assertThat(author.button("Waive: ")).hasCount(0);
        author.look();
        return page.url().substring(page.url().indexOf("w/" + WORKSPACE));
    }

    private static void approve(Visitor reviewer) {
        reviewer.button("Approve staging").click();
        press(reviewer, "Approve");
        for (String criterion : List.of("Days up", "Error rate", "Performance")) {
            assertThat(reviewer.content()).containsText("Waits for a criterion: " + criterion);
        }
        assertThat(reviewer.content()).not().containsText("Went ahead.");
        assertThat(reviewer.button("Waive: ")).hasCount(0);
        reviewer.look();
    }

    private static void seeWhatHoldsIt(Visitor reader) {
        reader.go(PROMOTIONS);
        assertThat(reader.heading("Promotions").first()).isVisible();
        Pattern row =
                Pattern.compile(
                        "%s.*Development → Testing.*%s.*%s.*%s"
                                .formatted(FLAG, DAYS, ERRORS, SPEED));
        assertThat(reader.role(AriaRole.ROW, row)).isVisible();
        reader.look();
    }

    private static void attest(Visitor author) {
        author.button("Attest: " + ERRORS).click();
        Locator dialog = author.page().getByRole(AriaRole.DIALOG);
        dialog.getByRole(AriaRole.RADIO, new Locator.GetByRoleOptions().setName("A file")).check();
        author.look();
        dialog.locator("input[type=file]").setInputFiles(Bank.file(REPORT, COUNTED));
        assertThat(criterion(author, ERRORS)).containsText("attested");
        assertThat(author.button("Attest: " + SPEED)).isVisible();
        author.look();
    }

    /** Whoever decides reads what was brought, as it was brought. */
    private static void readReport(Visitor approver) throws IOException {
        assertThat(approver.content()).not().containsText("Waits for a criterion: " + ERRORS);
        assertThat(criterion(approver, ERRORS)).containsText("Diego Ramos");
        Download report = approver.page().waitForDownload(approver.link(REPORT)::click);
        Assertions.assertThat(report.suggestedFilename()).isEqualTo(REPORT);
        Assertions.assertThat(Files.readString(report.path())).isEqualTo(COUNTED);
    }

    private static void waive(Visitor approver, String criterion, String why) {
        approver.button("Waive: " + criterion).click();
        Locator dialog = approver.page().getByRole(AriaRole.DIALOG);
        dialog.getByLabel("Why").fill(why);
        approver.look();
        press(approver, "Waive");
        assertThat(criterion(approver, criterion)).containsText("waived");
        assertThat(criterion(approver, criterion)).containsText(why);
        approver.look();
    }

    private static void seeItGoneAhead(Visitor approver) {
        assertThat(approver.content()).containsText("no longer as this page shows it");
        approver.button("Show it as it is now").click();
        assertThat(approver.content()).containsText("Went ahead.");
        assertThat(approver.content()).not().containsText("Waits for a criterion");
        approver.look();
    }

    private static void seeItGone(Visitor reader) {
        reader.go(PROMOTIONS);
        assertThat(reader.content()).containsText("No flag waits to move on");
        assertThat(reader.link(FLAG)).hasCount(0);
        reader.look().go(PAGE);
        assertThat(reader.content()).containsText("next gate: a change request");
        reader.look();
    }

    private static Locator criterion(Visitor visitor, String title) {
        return visitor.content()
                .getByRole(AriaRole.LISTITEM)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        visitor.page()
                                                .getByText(
                                                        title,
                                                        new Page.GetByTextOptions()
                                                                .setExact(true))));
    }

    private static void press(Visitor visitor, String verb) {
        visitor.page()
                .getByRole(AriaRole.DIALOG)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true))
                .click();
    }
}
