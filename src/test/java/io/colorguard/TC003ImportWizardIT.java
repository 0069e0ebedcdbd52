package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An administrator takes over what a bank has in HCL, with all that is wrong with it. */
@PortalIT
class TC003ImportWizardIT {

    private static final String SECRET = "fme-4b1d9e20c7";

    private static final String ADMINISTRATION =
            """
            traffic_types = {
              customer = {
                name         = "customer"
                display_name = "Customer"
                colour       = "blue"
              }
            }
            split_api_key = "%s"
            """
                    .formatted(SECRET);

    private static final String FLAGS =
            """
            traffic_type_name = "customer"
            feature_flags = [
              {
                name              = "voice-banking"
                description       = "Voice commands in the application"
                default_treatment = "off"
                environments      = ["dev", "production"]
                lifecycle_stage   = "production"
                category          = "feature"
                treatments = [
                  { name = "off", configurations = "{}", description = "Nobody" },
                  { name = "control", configurations = "{}", description = "Everybody" },
                ]
                rules = [{ treatment = "control", size = 10 }]
              },
              {
                name              = "card-freeze"
                description       = "Freezes a lost card"
                default_treatment = "off"
                environments      = ["dev", "prod"]
                lifecycle_stage   = "production"
                category          = "feature"
                treatments = [
                  { name = "off", configurations = "{}", description = "No" },
                  { name = "on", configurations = "{}", description = "Yes" },
                ]
                rules = [
                  {
                    treatment = "on"
                    size      = 10
                    condition = {
                      matcher = { type = "IN_SEGMENT", attribute = "region", strings = ["monterrey"] }
                    }
                  },
                ]
              },
            ]
            """;

    @LocalServerPort int port;

    @Test
    void takesOverFilesWithProblems() {
        try (Chromium chromium = Chromium.start();
                Visitor admin = Visitor.of(chromium, port)) {
            makeWorkspace(admin.signIn("Carmen Ibarra"));
            upload(admin);
            readProblems(admin);
            acceptFixes(admin);
            adopt(admin);
        }
    }

    private static void makeWorkspace(Visitor admin) {
        admin.go("new-workspace").look();
        Page page = admin.page();
        page.getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .first()
                .fill("Wizard bank");
        admin.settle().button("Create workspace").click();
        assertThat(admin.heading("Workspace Wizard bank is ready")).isVisible();
        admin.look().link("Import from Terraform").click();
        assertThat(admin.heading("Import").first()).isVisible();
    }

    private static void upload(Visitor admin) {
        Page page = admin.look().page();
        assertThat(admin.button("Check")).hasAttribute("aria-disabled", "true");
        page.locator("input[type=file]")
                .setInputFiles(
                        new FilePayload[] {
                            Bank.file("administration.tfvars", ADMINISTRATION),
                            Bank.file("flags.tfvars", FLAGS)
                        });
        assertThat(page.getByLabel("Files in their order")).containsText("flags.tfvars");
        admin.look().button("Check").click();
        assertThat(admin.heading("What would be imported")).isVisible();
    }

    private static void readProblems(Visitor admin) {
        Locator files = problems(admin, "administration.tfvars");
        assertThat(files).containsText(Pattern.compile("5:\\d+.*“colour” is not known"));
        assertThat(files).containsText(Pattern.compile("8:\\d+.*rotate it in FME now"));
        Locator flags = problems(admin, "flags.tfvars");
        assertThat(flags).containsText(Pattern.compile("7:\\d+.*has no environment “production”"));
        assertThat(flags).containsText("Proposed: Use the environment “prod” for “production”");
        assertThat(flags).containsText(Pattern.compile("12:\\d+.*“control” is reserved by FME"));
        assertThat(flags).containsText("Proposed: Test the attribute “region” with IN_LIST_STRING");
        assertThat(admin.content()).not().containsText(SECRET);
        admin.look();
    }

    private static void acceptFixes(Visitor admin) {
        admin.page()
                .getByRole(
                        AriaRole.CHECKBOX,
                        new Page.GetByRoleOptions()
                                .setName(Pattern.compile("Accept the proposed fixes")))
                .check();
        assertThat(problems(admin, "flags.tfvars")).containsText("Put right:");
        admin.look().button("Continue").click();
        assertThat(admin.heading("As approved, by adoption")).isVisible();
        admin.look();
    }

    private static void adopt(Visitor admin) {
        admin.button("Adopt as approved").click();
        assertThat(admin.content())
                .containsText(Pattern.compile("2 flags were adopted as approved"));
        admin.look().link("See the flags").click();
        assertThat(admin.heading("Flags").first()).isVisible();
        assertThat(admin.content()).containsText("voice-banking");
        admin.look().link("voice-banking").first().click();
        assertThat(admin.heading("voice-banking")).isVisible();
        assertThat(admin.content())
                .containsText(Pattern.compile("Adopted from Terraform, import ADOPT-\\d+"));
        Assertions.assertThat(admin.page().content()).doesNotContain(SECRET);
        admin.look();
    }

    private static Locator problems(Visitor admin, String file) {
        return admin.content()
                .locator("section")
                .filter(new Locator.FilterOptions().setHas(admin.heading(file)));
    }
}
