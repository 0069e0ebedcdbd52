package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody becomes a person of the demo, and meets what that person may not see. */
@PortalIT
class TC001SignInIT {

    private static final Pattern OVERVIEW = Pattern.compile(".*/w/banking-platform$");

    @LocalServerPort int port;

    @Test
    void leadsFromThePeopleToTheOverviewAndBack() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            visitor.go("");
            assertThat(visitor.heading("Who are you today?")).isVisible();
            assertThat(visitor.content().getByRole(AriaRole.BUTTON)).hasCount(9);
            visitor.look();

            visitor.button("Marta Solís").click();
            assertThat(visitor.page()).hasURL(OVERVIEW);
            assertThat(visitor.heading("Overview")).isVisible();
            assertThat(visitor.heading("Waiting for me")).isVisible();
            visitor.look().signOut();

            visitor.go("w/banking-platform/flags?stage=production");
            assertThat(visitor.heading("Who are you today?")).isVisible();
            visitor.button("Diego Ramos").click();
            assertThat(visitor.page())
                    .hasURL(Pattern.compile(".*/w/banking-platform/flags\\?stage=production$"));
        }
    }

    @Test
    void saysWhyAPageStaysClosed() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signIn("Emilio Nakamura").go("new-workspace");
            assertThat(visitor.heading("Your roles do not open this page.")).isVisible();
            visitor.look().go("w/of-somebody-else/flags");
            assertThat(visitor.heading("There is nothing here that you can see.")).isVisible();
            visitor.look();
        }
    }

    @Test
    void aPageThatStaysClosedKeepsItsFrame() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            visitor.go("w/banking-platform/access").button("Emilio Nakamura").click();
            assertThat(visitor.heading("Your roles do not open this page.")).isVisible();
            visitor.look().link("Flags").first().click();
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/w/banking-platform/flags.*"));
        }
    }

    @Test
    void needsNoMouse() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            visitor.go("sign-in").tabTo(visitor.button("Diego Ramos"));
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page()).hasURL(OVERVIEW);
            visitor.settle().tabTo(visitor.link("Flags").first());
            visitor.page().keyboard().press("Enter");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/w/banking-platform/flags.*"));
        }
    }
}
