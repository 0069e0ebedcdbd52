package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.RequestOptions;
import io.colorguard.identity.keycloak.KeycloakAdmin;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/**
 * What is taken away at Keycloak is gone in the portal, and what breaks there harms nobody here.
 */
@SsoIT
class TC007AccessLostIT {

    private static final String ENDED = "Your session has ended.";
    private static final Pattern SIGNED_OUT = Pattern.compile(".*/signed-out\\?why=ended");
    private static final Duration PROMISED = Duration.ofSeconds(60);

    @AutoClose static Chromium chromium;

    @LocalServerPort int port;
    @Autowired ApplicationContext portal;
    KeycloakAdmin keycloak;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @BeforeEach
    void console() {
        keycloak = KeycloakAdmin.of(portal);
    }

    /** Two losses in one minute: the directory and the sessions are asked for everybody at once. */
    @Test
    @Rule({"IDN-6", "IDN-9", "IDN-10"})
    void whatIsTakenAwayIsGoneWithinAMinute() {
        try (Visitor officer = Visitor.of(chromium, port);
                Visitor developer = Visitor.of(chromium, port)) {
            officer.signOn("tokens", "compliance").settle();
            String token = makeToken(officer);
            Assertions.assertThat(status(officer, token)).isEqualTo(200);
            developer.signOn("w/banking-platform/flags", "developer2").settle();
            assertThat(developer.link("New flag")).isVisible();

            Instant begun = Instant.now();
            keycloak.enable("compliance", false);
            keycloak.take("developer", "developer2");

            await(begun, () -> status(developer, token) == 401);
            await(begun, () -> lookAgain(developer).link("New flag").count() == 0);
            Duration left = PROMISED.minus(Duration.between(begun, Instant.now()));
            assertThat(officer.page()).hasURL(SIGNED_OUT, in(left));
            assertThat(officer.heading(ENDED)).isVisible();
            developer.go("w/banking-platform/new-flag").settle();
            assertThat(developer.content()).containsText("This takes another role");
        } finally {
            keycloak.enable("compliance", true);
            keycloak.give("developer", "developer2");
        }
    }

    private static String makeToken(Visitor visitor) {
        Page page = visitor.page();
        page.getByLabel("Name").fill("evidence");
        page.getByLabel("Reason").fill("Collects evidence every night");
        visitor.button("Create token").click();
        Locator made = page.locator(".mono").getByText(Pattern.compile("^cg_"));
        assertThat(made).isVisible();
        return made.textContent();
    }

    /** Goes elsewhere and back within the open page, which is not loaded anew. */
    private static Visitor lookAgain(Visitor visitor) {
        visitor.link("Overview").first().click();
        assertThat(visitor.heading("Overview")).isVisible();
        visitor.link("Flags").first().click();
        assertThat(visitor.heading("Flags")).isVisible();
        return visitor.settle();
    }

    private static void await(Instant begun, BooleanSupplier fact) {
        while (!fact.getAsBoolean()) {
            Assertions.assertThat(Duration.between(begun, Instant.now())).isLessThan(PROMISED);
            LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
        }
    }

    @Test
    @Rule("IDN-6")
    void aSessionEndedAtKeycloakEndsHere() {
        try (Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signOn("", "operator").settle();

            keycloak.signOut("operator");

            assertThat(visitor.page()).hasURL(SIGNED_OUT, in(Duration.ofSeconds(10)));
            assertThat(visitor.heading(ENDED)).isVisible();
            visitor.look();
        }
    }

    @Test
    @Rule({"IDN-1", "IDN-8"})
    void newKeysOfKeycloakAreTakenWithoutARestart() {
        try (Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signOn("", "admin").settle();
            String before = keycloak.pipelineToken("export");
            Assertions.assertThat(status(visitor, before)).isEqualTo(200);

            keycloak.rotateKeys();

            String after = keycloak.pipelineToken("export");
            Assertions.assertThat(after.split("\\.")[0]).isNotEqualTo(before.split("\\.")[0]);
            Assertions.assertThat(status(visitor, after)).isEqualTo(200);
            Assertions.assertThat(status(visitor, before)).isEqualTo(200);
        }
        try (Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signOn("", "admin").settle();
            assertThat(visitor.heading("Overview")).isVisible();
        }
    }

    @Test
    @Rule("IDN-6")
    void withoutKeycloakWhoIsInsideGoesOn() throws InterruptedException {
        try (Visitor inside = Visitor.of(chromium, port);
                Visitor stranger = Visitor.of(chromium, port)) {
            inside.signOn("", "approver1").settle();
            keycloak.stop();
            try {
                stranger.go("w/banking-platform");
                assertThat(stranger.heading("The sign-on service does not answer.")).isVisible();
                stranger.look();
                inside.go("w/banking-platform/flags").settle();
                assertThat(inside.heading("Flags")).isVisible();
            } finally {
                keycloak.start();
            }
            long begun = System.nanoTime();
            while (stranger.page().locator("#password").count() == 0) {
                Assertions.assertThat(Duration.ofNanos(System.nanoTime() - begun))
                        .isLessThan(Duration.ofSeconds(30));
                stranger.go("w/banking-platform");
            }
            inside.go("w/banking-platform/terraform").settle();
            assertThat(inside.page()).hasURL(Pattern.compile(".*/w/banking-platform/terraform"));
        }
    }

    private int status(Visitor visitor, String token) {
        return visitor.page()
                .request()
                .get(
                        visitor.address("api/v1/workspaces/banking-platform"),
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token))
                .status();
    }

    private static HasURLOptions in(Duration patience) {
        return new HasURLOptions().setTimeout(patience.toMillis());
    }
}
