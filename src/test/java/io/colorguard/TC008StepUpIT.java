package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.colorguard.identity.SignOn;
import io.colorguard.identity.SignedIn;
import io.colorguard.identity.security.OpenSessions;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Whoever signed on a while ago is asked to prove anew who they are, and goes on from there. */
@SsoIT
@Rule({"IDN-7", "APR-4"})
class TC008StepUpIT {

    private static final String CONTEXT =
            HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY;
    private static final String REASON = "Seen with the people of payments";

    @LocalServerPort int port;
    @Autowired OpenSessions sessions;
    @Autowired Clock clock;

    @Test
    void theVerdictWaitsUntilTheSignOnBesideThePageIsNew() {
        try (Chromium chromium = Chromium.start();
                Visitor approver = Visitor.of(chromium, port)) {
            approver.signOn("w/banking-platform/changes", "approver1").settle();
            approver.link("fx-rate-cache to 25 % in prod").click();
            letTimePass("approver1");
            approver.button("Approve prod").click();
            Page page = approver.page();
            Locator verdict = dialog(page, "Approve this change?");
            verdict.getByLabel("Reason").fill(REASON);
            approve(verdict);

            Locator asked = dialog(page, "Is it still you?");
            assertThat(asked).containsText("APR-4");
            approver.look();
            signOnAgain(page.context().waitForPage(() -> approver.link("Sign in again").click()));
            assertThat(asked).hasCount(0);
            assertThat(page.getByText("Now repeat what you were about to do.")).isVisible();
            assertThat(verdict.getByLabel("Reason")).hasValue(REASON);
            approve(verdict);

            assertThat(verdict).hasCount(0);
            assertThat(approver.content()).containsText(REASON);
            approver.look();
        }
    }

    private static Locator dialog(Page page, String title) {
        return page.getByRole(AriaRole.DIALOG)
                .filter(
                        new Locator.FilterOptions()
                                .setHas(
                                        page.getByRole(
                                                AriaRole.HEADING,
                                                new Page.GetByRoleOptions().setName(title))));
    }

    private static void approve(Locator verdict) {
        verdict.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName("Approve").setExact(true))
                .click();
    }

    /** Keycloak asks for the password although its own session stands; then the tab is gone. */
    private static void signOnAgain(Page tab) {
        Locator password = tab.locator("#password");
        assertThat(password).isVisible();
        Assertions.assertThat(tab.evaluate("() => window.opener")).isNull();
        password.fill("approver1");
        tab.waitForClose(() -> tab.locator("#kc-login").click());
    }

    /** The session stays as valid as it was, but its sign-on is six minutes old. */
    private void letTimePass(String user) {
        sessions.each((_, session) -> {
            SecurityContext context = (SecurityContext) session.getAttribute(CONTEXT);
            SignedIn.of(context.getAuthentication())
                    .filter(one -> one.person().userName().equals(user))
                    .ifPresent(one -> age(session, one));
        });
    }

    private void age(HttpSession session, SignedIn one) {
        var before = clock.instant().minus(SignOn.RECENT).minus(Duration.ofMinutes(1));
        session.setAttribute(
                CONTEXT,
                new SecurityContextImpl(
                        SignedIn.onPage(
                                one.person(), one.address(), new SignOn(before, "1", "pwd"))));
    }
}
