package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Somebody tries keys on a flag before anything is proposed. */
@PortalIT
class TC004PreviewIT {

    private static final String WORKSPACE = "preview-bank";
    private static final String MANY =
            IntStream.rangeClosed(1, 200)
                    .mapToObj(i -> "card-" + i)
                    .collect(Collectors.joining("\n"));

    @LocalServerPort int port;

    @Test
    void tellsWhatAKeyGetsWhereAndWhy() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            new Bank(visitor.page().request(), port).found(WORKSPACE).adopt(WORKSPACE);
            visitor.signIn("Emilio Nakamura").go("w/" + WORKSPACE + "/flags/validation");
            visitor.link("Preview").click();
            Page page = visitor.page();

            page.getByLabel("Key", new Page.GetByLabelOptions().setExact(true)).fill("card-1");
            page.getByLabel("region").fill("monterrey");
            page.keyboard().press("Enter");
            visitor.button("Try").click();
            assertThat(answer(page, "dev")).containsText("on");
            assertThat(answer(page, "dev"))
                    .containsText(Pattern.compile("Rule 1 applies, .*region.*; bucket \\d+"));
            assertThat(answer(page, "prod")).containsText(Pattern.compile("o(n|ff)"));
            visitor.look();

            page.getByLabel("region").fill("");
            page.keyboard().press("Tab");
            visitor.button("Try").click();
            assertThat(answer(page, "prod"))
                    .containsText(Pattern.compile("off.*No rule applies; bucket \\d+"));

            page.getByLabel("Keys").fill(MANY);
            visitor.button("Environment").click();
            page.getByRole(AriaRole.OPTION, new Page.GetByRoleOptions().setName("staging")).click();
            visitor.button("Show the distribution").click();
            assertThat(visitor.content()).containsText("200 keys");
            assertThat(visitor.content())
                    .containsText(Pattern.compile("on\\s*[345]\\d(\\.\\d)?.?%"));
            visitor.look();
        }
    }

    private static Locator answer(Page page, String environment) {
        return page.getByRole(
                        AriaRole.TABLE,
                        new Page.GetByRoleOptions().setName("Answers by environment"))
                .getByRole(AriaRole.ROW)
                .filter(new Locator.FilterOptions().setHasText(environment));
    }
}
