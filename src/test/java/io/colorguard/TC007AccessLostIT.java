package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.assertions.PageAssertions.HasURLOptions;
import com.microsoft.playwright.options.RequestOptions;
import io.colorguard.identity.keycloak.KeycloakAdmin;
import java.time.Duration;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
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

    static Chromium chromium;

    @LocalServerPort int port;
    @Autowired ApplicationContext portal;
    KeycloakAdmin keycloak;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @AfterAll
    static void close() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void console() {
        keycloak = KeycloakAdmin.of(portal);
    }

    @Test
    @Rule("IDN-6")
    void whoIsDisabledIsLedOutWithinAMinute() {
        try (Visitor officer = Visitor.of(chromium, port)) {
            officer.signOn("", "compliance").settle();

            keycloak.enable("compliance", false);

            assertThat(officer.page()).hasURL(SIGNED_OUT, in(PROMISED));
        } finally {
            keycloak.enable("compliance", true);
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
