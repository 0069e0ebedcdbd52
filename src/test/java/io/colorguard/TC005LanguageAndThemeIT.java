package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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
                    "/changes/CHG-109",
                    "/notices?tab=all",
                    "/policies",
                    "/policies?version=1&compare=2",
                    "/policies/duties",
                    "/policies/changes/POL-2",
                    "/settings");
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
                assertThat(visitor.heading("").first()).isVisible();
                visitor.look();
                Inspection.of(visitor.page()).spanish();
            }
        }
    }

    @Test
    void fitsAPhone() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port, 360, 740)) {
            visitor.signIn("Lucía Herrera");
            assertThat(visitor.heading("Waiting for me")).isVisible();
            visitor.look();
            Inspection.of(visitor.page()).width();

            visitor.content().getByRole(AriaRole.TABLE).getByRole(AriaRole.LINK).first().click();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/changes/CHG-\\d+"));
            assertThat(visitor.heading("Gates")).isVisible();
            assertThat(visitor.button("Approve").last()).isInViewport();
            visitor.look();
            Inspection.of(visitor.page()).width();
        }
    }
}
