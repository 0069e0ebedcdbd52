package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The portal answers in a browser, from the committed production bundle. */
@PortalIT
class SignInIT {

    @LocalServerPort int port;

    @Test
    void offersThePeopleOfTheDemo() {
        try (Chromium chromium = Chromium.start();
                Page page = chromium.browser().newPage()) {
            page.navigate("http://localhost:" + port + "/");
            assertThat(page.locator("body")).containsText("Who are you today?");
        }
    }
}
