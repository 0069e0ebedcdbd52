package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Takes the pictures of the README anew: {@code ./mvnw verify -Dpictures=true}. */
@PortalIT
@EnabledIfSystemProperty(named = "pictures", matches = "true")
class ReadmePicturesIT {

    private static final Path IMAGES = Path.of("docs/images");
    private static final String WORKSPACE = "w/banking-platform";

    @LocalServerPort int port;

    @Test
    void showsTheSampleWorkspace() {
        try (Chromium chromium = Chromium.start();
                Visitor approver = Visitor.of(chromium, port);
                Visitor developer = Visitor.of(chromium, port)) {
            approver.signIn("Rodrigo Cárdenas").page().emulateMedia(dark());
            picture(approver.go(WORKSPACE), "overview-dark");
            approver.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(null));
            approver.go(WORKSPACE + "/changes")
                    .role(AriaRole.LINK, Pattern.compile("payment-processing-v2$"))
                    .click();
            assertThat(approver.heading("Gates")).isVisible();
            picture(approver, "change");

            developer.signIn("Diego Ramos").go(WORKSPACE + "/flags/payment-processing-v2");
            picture(developer, "flag");
            propose(developer);
            picture(developer, "propose");
        }
    }

    private static void propose(Visitor developer) {
        developer.go(WORKSPACE + "/flags/qr-merchant-payments/propose").settle();
        Page page = developer.page();
        page.getByLabel("Reason").fill("Two weeks at 20 % without an incident.");
        page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName("prod")).click();
        page.getByLabel("Share of on in percent").fill("35");
        developer.heading("Propose a change").click();
        assertThat(developer.content()).containsText("Draft saved");
    }

    private static Page.EmulateMediaOptions dark() {
        return new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK);
    }

    private static void picture(Visitor visitor, String name) {
        visitor.settle()
                .page()
                .screenshot(new Page.ScreenshotOptions().setPath(IMAGES.resolve(name + ".png")));
    }
}
