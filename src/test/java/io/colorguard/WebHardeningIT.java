package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    /**
     * What opened a page from elsewhere holds no window of it; of a page of its own kind it does.
     */
    @Test
    void noWindowOfAnotherOriginReachesAPage() {
        try (Chromium chromium = Chromium.start();
                Visitor visitor = Visitor.of(chromium, port)) {
            Page elsewhere = visitor.page();
            elsewhere
                    .context()
                    .route(
                            "http://elsewhere.example/**",
                            route ->
                                    route.fulfill(
                                            new Route.FulfillOptions()
                                                    .setContentType("text/html")
                                                    .setBody("<h1>Elsewhere</h1>")));
            elsewhere.navigate("http://elsewhere.example/");

            assertThat(isHeld(elsewhere, "http://elsewhere.example/other")).isTrue();
            assertThat(isHeld(elsewhere, visitor.address("sign-in"))).isFalse();
        }
    }

    private static boolean isHeld(Page from, String address) {
        Page opened =
                from.waitForPopup(() ->
                        from.evaluate(
                                "address => { window.opened = window.open(address); }", address));
        opened.waitForSelector("h1");
        return (boolean) opened.evaluate("() => window.opener !== null")
                && !(boolean) from.evaluate("() => window.opened.closed");
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

    /** With the session's cookie, as a page elsewhere would have the browser send it. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    http://localhost:PORT,     101
                    ,                          101
                    https://localhost:PORT,    403
                    http://localhost:1,        403
                    http://evil.example,       403
                    http://localhost.evil.example:PORT, 403
                    null,                      403
                    """)
    void pushOpensForThePortalsOwnPagesAlone(@Nullable String origin, int status)
            throws IOException {
        PageCalls browser = new PageCalls(port);
        browser.signIn("viewer");
        browser.open("");
        String named = origin == null ? null : origin.replace("PORT", Integer.toString(port));

        assertThat(handshake(browser, named)).isEqualTo("HTTP/1.1 " + status);
    }

    /** How the server answers the first words of a WebSocket. */
    private String handshake(PageCalls browser, @Nullable String origin) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream()
                    .write(
                            """
                            GET /VAADIN/push?v-r=push&v-uiId=0&v-pushId=any&X-Atmosphere-Transport=websocket HTTP/1.1
                            Host: localhost:%d
                            Connection: Upgrade
                            Upgrade: websocket
                            Sec-WebSocket-Version: 13
                            Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==
                            Cookie: %s
                            %s
                            """
                                    .formatted(
                                            port,
                                            browser.cookies(),
                                            origin == null ? "" : "Origin: " + origin + "\n")
                                    .replace("\n", "\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }
    }

    @Test
    void whatAPageElsewhereSendsIsRefused() {
        PageCalls browser = new PageCalls(port);
        browser.signIn("viewer");
        browser.open("");

        assertThat(browser.from("https://evil.example", "/logout").statusCode()).isEqualTo(403);
        assertThat(browser.from("https://evil.example", "/?v-r=uidl&v-uiId=0").statusCode())
                .isEqualTo(403);
        assertThat(browser.navigate("w/banking-platform", browser.token()).body())
                .contains("\"changes\":[{");
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
