package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the browser is told, and what it cannot be talked into. */
@PortalIT
@Rule("SEC-1")
class WebHardeningIT {

    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>");
    private static final Pattern NUMBER = Pattern.compile("'nonce-([^']+)'");

    @LocalServerPort int port;

    @Test
    void eachPageNamesItsOwnScripts() {
        PageCalls browser = new PageCalls(port);
        HttpResponse<String> page = browser.get("/sign-in");
        String number = number(page);

        assertThat(SCRIPT.matcher(page.body()).results())
                .isNotEmpty()
                .allMatch(script -> script.group().contains("nonce=\"" + number + "\""));
        assertThat(number(browser.get("/sign-in"))).isNotEqualTo(number).hasSizeGreaterThan(20);
        assertThat(policy(page)).doesNotContain("script-src 'self' 'unsafe-inline'");
    }

    /** Walks through pages with a real browser, which reports what its policy stopped. */
    @Test
    void thePagesRunUnderTheirPolicyAndNothingElseDoes() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            List<String> stopped = new ArrayList<>();
            visitor.page()
                    .onConsoleMessage(message -> {
                        if (message.text().contains("Content Security Policy")) {
                            stopped.add(message.text());
                        }
                    });
            visitor.signIn("Marta Solís").go("w/banking-platform/flags").look();
            visitor.go("w/banking-platform/changes").look();
            assertThat(stopped).isEmpty();

            inject(visitor.page());

            assertThat((boolean) visitor.page().evaluate("() => window.injected === true"))
                    .isFalse();
            assertThat(stopped).isNotEmpty();
        }
    }

    private static void inject(Page page) {
        page.evaluate(
                """
                () => {
                  const script = document.createElement('script');
                  script.textContent = 'window.injected = true';
                  document.body.append(script);
                  document.body.insertAdjacentHTML('beforeend',
                      '<img src="/nowhere.png" onerror="window.injected = true">');
                  return new Promise(done => setTimeout(done, 500));
                }
                """);
    }

    @Test
    void aCallWithoutThePagesTokenIsRefused() {
        PageCalls browser = new PageCalls(port);
        browser.signIn("viewer");
        browser.open("");

        HttpResponse<String> forged = browser.navigate("w/banking-platform", "forged");
        HttpResponse<String> none = browser.navigate("w/banking-platform", "");

        assertThat(List.of(forged, none))
                .allSatisfy(answer ->
                        assertThat(answer.body()).doesNotContain("\"changes\":[{", "execute"));
        PageCalls control = new PageCalls(port);
        control.signIn("viewer");
        control.open("");
        assertThat(control.navigate("w/banking-platform", control.token()).body())
                .contains("\"changes\":[{");
    }

    @Test
    void noPushForStrangers() {
        PageCalls stranger = new PageCalls(port);
        HttpResponse<String> answer =
                stranger.get(
                        "/VAADIN/push?v-r=push&v-uiId=0&v-pushId=guess&X-Atmosphere-Transport=long-polling");
        assertThat(answer.body()).doesNotContain("\"changes\"", "syncId\":0");
    }

    @Test
    void theSessionsCookieIsForNoScript() {
        PageCalls browser = new PageCalls(port);
        assertThat(browser.get("/sign-in").headers().allValues("Set-Cookie"))
                .isNotEmpty()
                .allSatisfy(cookie ->
                        assertThat(cookie)
                                .contains("HttpOnly", "SameSite=Lax", "Path=/")
                                .doesNotContain("Domain"));
    }

    private static String policy(HttpResponse<String> page) {
        return page.headers().firstValue("Content-Security-Policy").orElseThrow();
    }

    private static String number(HttpResponse<String> page) {
        Matcher found = NUMBER.matcher(policy(page));
        assertThat(found.find()).as(policy(page)).isTrue();
        return found.group(1);
    }
}
