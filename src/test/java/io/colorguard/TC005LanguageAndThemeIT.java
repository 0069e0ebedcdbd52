package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator.GetByRoleOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody reads Spanish, likes it dark, and has only a phone at hand. */
@PortalIT
class TC005LanguageAndThemeIT {

    private static final String WORKSPACE = "w/banking-platform";
    private static final List<String> PAGES =
            List.of(
                    "",
                    "/flags",
                    "/flags/payment-processing-v2",
                    "/flags/payment-processing-v2?tab=preview",
                    "/changes",
                    "/changes?tab=all",
                    "/changes/CHG-1",
                    "/history",
                    "/terraform",
                    "/terraform?tab=since",
                    "/terraform?tab=exports",
                    "/import",
                    "/new-flag",
                    "/flags/card-controls/propose",
                    "/flags/card-controls?tab=changes",
                    "/flags/card-controls?tab=history",
                    "/flags/card-controls?tab=terraform",
                    "/flags?category=killswitch",
                    "/notices?tab=all",
                    "/policies",
                    "/policies?version=1&compare=2",
                    "/policies/duties",
                    "/policies/changes/POL-2",
                    "/settings");

    /** The changes of the flag that people of the sample talk about. */
    private static final String TALKED_ABOUT = "/flags/fx-rate-cache?tab=changes";

    private static final Pattern CHANGE = Pattern.compile(".*/changes/CHG-\\d+");

    /** A value in a card is read with the name of its column. */
    private static final GetByRoleOptions RISK =
            new GetByRoleOptions().setName(Pattern.compile("^Risk "));

    private static final String SCHEME =
            "() => getComputedStyle(document.documentElement).colorScheme";

    @LocalServerPort int port;

    @Test
    void keepsSpanishAndDark() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signIn("Diego Ramos").choose("Language", "español");
            assertThat(visitor.heading("Resumen")).isVisible();
            visitor.choose("Tema", "Oscuro").settle();
            Assertions.assertThat(visitor.page().evaluate(SCHEME)).isEqualTo("dark");

            visitor.page().reload();
            assertThat(visitor.heading("Resumen")).isVisible();
            Assertions.assertThat(visitor.page().evaluate(SCHEME)).isEqualTo("dark");
            for (String page : PAGES) {
                visitor.go(WORKSPACE + page);
                reads(visitor);
            }
            visitor.go(WORKSPACE + TALKED_ABOUT).settle();
            visitor.content().locator("a[href*='/changes/CHG-']").first().click();
            assertThat(visitor.page()).hasURL(CHANGE);
            reads(visitor);
            assertThat(visitor.content().getByText("at_15").first()).isVisible();
        }
    }

    private static void reads(Visitor visitor) {
        assertThat(visitor.heading("").first()).isVisible();
        visitor.look();
        Inspection.of(visitor.page()).spanish();
    }

    @Test
    void fitsAPhone() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port, 360, 740)) {
            visitor.signIn("Lucía Herrera");
            assertThat(visitor.heading("Waiting for me")).isVisible();
            assertThat(visitor.content().getByRole(AriaRole.CELL, RISK).first()).isVisible();
            visitor.look();
            Inspection.of(visitor.page()).width();

            visitor.content().getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first().click();
            assertThat(visitor.page()).hasURL(CHANGE);
            assertThat(visitor.heading("Gates")).isVisible();
            assertThat(visitor.button("Approve").last()).isInViewport();
            visitor.look();
            Inspection.of(visitor.page()).width();
        }
    }
}
