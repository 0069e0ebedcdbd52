package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** People sign in at Keycloak's own page, and out again. */
@SsoIT
class TC006SignOnIT {

    private static final Pattern OVERVIEW = Pattern.compile(".*/w/banking-platform$");
    private static final Pattern RETURN = Pattern.compile(".*/login/oauth2/code/keycloak\\?.*");
    private static final Pattern DENIED =
            Pattern.compile("Your roles do not open this page|This takes another role");

    @AutoClose static Chromium chromium;

    @LocalServerPort int port;

    @BeforeAll
    static void open() {
        chromium = Chromium.start();
    }

    @ParameterizedTest
    @Rule("IDN-5")
    @CsvSource(
            textBlock =
                    """
                    viewer,     Viewer,                terraform,                   ,                                      Download,           new-flag,
                    developer1, Developer,             new-flag,                    ,                                      Write the proposal, access,
                    developer2, 'Developer, Reviewer', changes,                     paperless-statements to 100 % in prod, Approve prod,       access,
                    reviewer,   Reviewer,              changes,                     paperless-statements to 100 % in prod, Approve prod,       new-flag,
                    approver1,  Approver,              changes,                     Ramp payment-processing-v2,            Approve prod,       new-flag,
                    compliance, Compliance officer,    access,                      ,                                      Open sessions,      new-flag,
                    operator,   Operator,              flags/payment-processing-v2, ,                                      Break glass,        new-flag,
                    admin,      Administrator,         settings,                    ,                                      Add environment,    flags/payment-processing-v2, Break glass
                    """)
    void everyRoleSeesItsOwnActions(
            String user,
            String roles,
            String page,
            @Nullable String link,
            String action,
            String otherPage,
            @Nullable String othersAction) {
        try (Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signOn("", user);
            assertThat(visitor.page()).hasURL(OVERVIEW);
            assertThat(
                            visitor.role(
                                    AriaRole.MENUITEM,
                                    Pattern.compile(", " + roles + ": user menu$")))
                    .isVisible();
            visitor.go("w/banking-platform/" + page).settle();
            if (link != null) {
                visitor.link(link).click();
            }
            assertThat(action(visitor, action)).isVisible();
            assertThat(action(visitor, action)).isEnabled();
            visitor.go("w/banking-platform/" + otherPage).settle();
            if (othersAction == null) {
                assertThat(visitor.page().getByText(DENIED)).hasCount(1);
            } else {
                assertThat(action(visitor, othersAction)).hasCount(0);
            }
        }
    }

    private static Locator action(Visitor visitor, String name) {
        return visitor.button(name).or(visitor.link(name)).first();
    }

    @Test
    @Rule("IDN-6")
    void signingOutInOneTabEndsTheOther() {
        try (Visitor visitor = Visitor.of(chromium, port)) {
            visitor.signOn("w/banking-platform/flags", "viewer");
            assertThat(visitor.page()).hasURL(Pattern.compile(".*/w/banking-platform/flags.*"));
            Page other = visitor.page().context().newPage();
            other.navigate(visitor.page().url());
            assertThat(visitor.heading(other, "Flags")).isVisible();
            visitor.settle();

            visitor.choose("Sign out");

            assertThat(visitor.heading("You are signed out.")).isVisible();
            assertThat(other).hasURL(Pattern.compile(".*/signed-out\\?why=ended"));
            assertThat(visitor.heading(other, "Your session has ended.")).isVisible();
            visitor.look();
            visitor.link("Sign in").click();
            assertThat(visitor.page().locator("#password")).isVisible();
        }
    }

    @Test
    @Rule("IDN-1")
    void twoTabsThatSignInAtOnceBothArrive() {
        try (Visitor visitor = Visitor.of(chromium, port)) {
            Page first = visitor.page();
            Page second = first.context().newPage();
            visitor.go("w/banking-platform/flags");
            second.navigate(visitor.address("w/banking-platform/terraform"));
            assertThat(second.locator("#password")).isVisible();

            visitor.prove(first, "reviewer");
            // Keycloak's page notices by itself that its person signed in beside it.
            assertThat(first).hasURL(Pattern.compile(".*/w/banking-platform/flags.*"));
            assertThat(second).hasURL(Pattern.compile(".*/w/banking-platform/terraform.*"));
            assertThat(visitor.heading(first, "Flags")).isVisible();
            assertThat(visitor.heading(second, "Terraform")).isVisible();
        }
    }

    @Test
    @Rule("IDN-1")
    void goingBackAfterASignInIsHarmless() {
        var returned = new AtomicReference<String>();
        try (Visitor visitor = Visitor.of(chromium, port);
                Visitor stranger = Visitor.of(chromium, port)) {
            visitor.page()
                    .onRequest(request -> {
                        if (RETURN.matcher(request.url()).matches()) {
                            returned.set(request.url());
                        }
                    });
            visitor.signOn("", "approver2");
            assertThat(visitor.page()).hasURL(OVERVIEW);

            visitor.page().goBack();
            visitor.page().navigate(returned.get());

            assertThat(visitor.page()).hasURL(OVERVIEW);
            assertThat(visitor.heading("Overview")).isVisible();
            stranger.page().navigate(returned.get());
            assertThat(stranger.heading("This sign-in was not begun here, or too long ago."))
                    .isVisible();
            stranger.look();
        }
    }
}
