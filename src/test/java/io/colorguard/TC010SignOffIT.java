package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Production waits for a checklist until a compliance officer has signed its first phase off. */
@PortalIT
class TC010SignOffIT {

    private static final String FLAG = "budget-insights";
    private static final String BOARD = "w/banking-platform/compliance?phase=pre_production";
    private static final String SIGN_OFF = "Sign off: Pre-production";
    private static final String LEFT_OUT = "Privacy impact assessment";
    private static final List<String> SHOWN =
            List.of(
                    "Security review completed",
                    "Data retention policies validated",
                    "Accessibility requirements verified");
    private static final String WAITS = "Waits for sign-off: Pre-production";

    @LocalServerPort int port;

    @Test
    @Rule({"CMP-2", "CMP-3", "CMP-4"})
    void theOfficersSignatureLetsProductionAgree() {
        try (Chromium chromium = Chromium.start();
                Visitor officer = Visitor.of(chromium, port);
                Visitor author = Visitor.of(chromium, port);
                Visitor reviewer = Visitor.of(chromium, port)) {
            String change = findOnBoard(officer.signIn("Beatriz Quiroga"));
            reviewer.signIn("Lucía Herrera").go(change);
            waits(reviewer);
            answer(author.signIn("Diego Ramos").go(change));
            signOff(officer);
            approve(reviewer);
        }
    }

    private static String findOnBoard(Visitor officer) {
        officer.go(BOARD);
        assertThat(officer.heading("Compliance").first()).isVisible();
        assertThat(officer.role(AriaRole.ROW, Pattern.compile(FLAG + " .*0 of 4 .* open")))
                .isVisible();
        officer.look().link(FLAG).click();
        assertThat(officer.page()).hasURL(Pattern.compile(".*/changes/CHG-\\d+$"));
        assertThat(officer.heading("Checklist")).isVisible();
        assertThat(officer.content()).containsText(WAITS + ", 4 open");
        assertThat(officer.button(SIGN_OFF)).hasAttribute("aria-disabled", "true");
        assertThat(officer.content()).containsText("4 checkpoints of this phase are still open");
        officer.look();
        String address = officer.page().url();
        return address.substring(address.indexOf("w/banking-platform"));
    }

    private static void waits(Visitor reviewer) {
        assertThat(reviewer.content()).containsText("takes no approvals before");
        assertThat(reviewer.button("Approve")).hasAttribute("aria-disabled", "true");
        assertThat(reviewer.button(SIGN_OFF)).hasCount(0);
        reviewer.look();
    }

    /** Its author shows three points and says that the fourth does not apply, but signs nothing. */
    private static void answer(Visitor author) {
        assertThat(author.heading("Checklist")).isVisible();
        for (String point : SHOWN) {
            author.button("Show that it is met: " + point).click();
            dialog(author).getByLabel("What shows it").fill("Seen by two of the team: " + point);
            press(author, "Show it");
            assertThat(point(author, point)).containsText("Seen by two of the team");
        }
        author.button("Does not apply: " + LEFT_OUT).click();
        dialog(author).getByLabel("Why").fill("It reads no personal data.");
        author.look();
        press(author, "Say so");
        assertThat(point(author, LEFT_OUT)).containsText("waits for confirmation");
        assertThat(author.button("Confirm that it does not apply")).hasCount(0);
        assertThat(author.button(SIGN_OFF)).hasCount(0);
        author.look();
    }

    private static void signOff(Visitor officer) {
        officer.button("Confirm that it does not apply: " + LEFT_OUT).click();
        assertThat(point(officer, LEFT_OUT)).containsText("Confirmed by");
        assertThat(officer.button(SIGN_OFF)).not().hasAttribute("aria-disabled", "true");
        officer.look().button(SIGN_OFF).click();
        assertThat(officer.content()).containsText("signed off by Beatriz Quiroga");
        assertThat(officer.content()).not().containsText(WAITS);
        officer.look();
    }

    /** Production agrees now, and goes on to what must be signed off before it goes live. */
    private static void approve(Visitor reviewer) {
        reviewer.button("Approve prod").click();
        press(reviewer, "Approve");
        assertThat(reviewer.content()).containsText("1 of 1");
        assertThat(reviewer.content()).containsText("Waits for sign-off: Production deployment");
        assertThat(point(reviewer, "Change management approval obtained"))
                .containsText("The verdicts agree");
        reviewer.look();
    }

    private static Locator point(Visitor visitor, String title) {
        return visitor.content()
                .getByRole(AriaRole.LISTITEM)
                .filter(new Locator.FilterOptions().setHasText(title));
    }

    private static Locator dialog(Visitor visitor) {
        return visitor.page().getByRole(AriaRole.DIALOG);
    }

    private static void press(Visitor visitor, String verb) {
        dialog(visitor)
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(verb).setExact(true))
                .click();
    }
}
