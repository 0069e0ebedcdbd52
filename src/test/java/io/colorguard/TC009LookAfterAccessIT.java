package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who has access is seen and taken away, and people look after their own. */
@PortalIT
class TC009LookAfterAccessIT {

    private static final String ACCESS = "w/banking-platform/access";
    private static final List<String> PAGES =
            List.of(
                    ACCESS,
                    ACCESS + "?tab=sessions",
                    ACCESS + "?tab=programs",
                    ACCESS + "?tab=sign_ins",
                    "sessions",
                    "tokens");
    private static final Pattern LED_OUT = Pattern.compile(".*/signed-out\\?why=ended");

    @AutoClose static Chromium chromium;

    @LocalServerPort int port;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @ParameterizedTest
    @Rule("IDN-11")
    @CsvSource({"Carmen Ibarra, Dark", "Beatriz Quiroga, Light"})
    void everyPageReadsWell(String who, String theme) {
        try (Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signIn(who).choose("Theme", theme).settle();
            look(visitor, false);
            visitor.choose("Language", "español").settle();
            visitor.page().setViewportSize(360, 740);
            look(visitor, true);
        }
    }

    private static void look(Visitor visitor, boolean spanish) {
        for (String page : PAGES) {
            visitor.go(page);
            assertThat(visitor.heading("").first()).isVisible();
            visitor.look();
            Inspection.of(visitor.page()).width();
            if (spanish) {
                Inspection.of(visitor.page()).spanish();
            }
        }
    }

    @Test
    @Rule({"IDN-6", "IDN-11"})
    void whoseSessionAnAdministratorEndsIsLedOut() {
        try (Visitor administrator = Visitor.of(chromium, port);
                Visitor viewer = Visitor.of(chromium, port)) {
            viewer.signIn("Emilio Nakamura");
            administrator.signIn("Carmen Ibarra").go(ACCESS + "?tab=sessions").settle();
            endSession(row(administrator, "Emilio Nakamura"));
            Locator dialog = administrator.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Reason").fill("Left a desk open");
            administrator.look();
            endSession(dialog);

            assertThat(viewer.page()).hasURL(LED_OUT);
            assertThat(viewer.heading("Your session has ended.")).isVisible();
            administrator.go("w/banking-platform/history").settle();
            assertThat(administrator.content()).containsText("Left a desk open");
        }
    }

    @Test
    @Rule("IDN-13")
    void whoEndsAllOtherSessionsStaysInTheirOwn() {
        try (Visitor here = Visitor.of(chromium, port);
                Visitor elsewhere = Visitor.of(chromium, port)) {
            elsewhere.signIn("Ana Paula Ferreira");
            here.signIn("Ana Paula Ferreira").choose("Your sessions");
            assertThat(row(here, "This session")).hasCount(1);
            here.button("End all others").click();

            assertThat(elsewhere.page()).hasURL(LED_OUT);
            assertThat(here.content().getByRole(AriaRole.ROW)).hasCount(2);
            here.look();
        }
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.content()
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(text))
                .first();
    }

    private static void endSession(Locator within) {
        within.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("End session").setExact(true))
                .click();
    }
}
