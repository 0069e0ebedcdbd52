package io.colorguard;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.GetByRoleOptions;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.ViewportSize;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/**
 * Somebody at a browser window of their own. They find things by role and by the name they read,
 * and look at a page with {@link #look()} before they go on.
 */
final class Visitor implements AutoCloseable {

    private static final int WIDTH = 1440;
    private static final int HEIGHT = 960;

    /** Milliseconds; the machine may have other work to do. */
    private static final double PATIENCE = 30_000;

    private final String portal;
    private final BrowserContext window;
    private final Page page;
    private final List<String> failures = new ArrayList<>();

    private Visitor(String portal, BrowserContext window) {
        this.portal = portal;
        this.window = window;
        this.page = window.newPage();
        page.onPageError(failures::add);
        page.setDefaultTimeout(PATIENCE);
        PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    }

    /** Opens a window on the portal at this port. */
    static Visitor of(Chromium chromium, int port) {
        return of(chromium, port, WIDTH, HEIGHT);
    }

    static Visitor of(Chromium chromium, int port, int width, int height) {
        return new Visitor(
                "http://localhost:" + port,
                chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setLocale("en-US")
                                        .setReducedMotion(ReducedMotion.REDUCE)
                                        .setViewportSize(new ViewportSize(width, height))));
    }

    Page page() {
        return page;
    }

    /** Goes to an address of the portal, written without a leading slash. */
    Visitor go(String address) {
        page.navigate(address(address));
        return this;
    }

    /** Picks a person of the demo, by the name on the card. */
    Visitor signIn(String name) {
        go("sign-in");
        button(name).click();
        page.waitForURL(address -> !address.contains("sign-in"));
        return settle();
    }

    /** Asks for an address of the portal and proves to be this person at Keycloak's page. */
    Visitor signOn(String address, String user) {
        go(address).prove(page, user);
        return this;
    }

    /** Fills in Keycloak's page in this tab: the password is the user name. */
    void prove(Page tab, String user) {
        tab.locator("#username").fill(user);
        tab.locator("#password").fill(user);
        tab.locator("#kc-login").click();
        tab.waitForURL(address -> address.startsWith(portal));
    }

    String address(String path) {
        return portal + "/" + path;
    }

    Visitor signOut() {
        choose("Sign out");
        assertThat(heading("Who are you today?")).isVisible();
        return this;
    }

    /** Opens the user menu and follows these entries. */
    Visitor choose(String... entries) {
        role(AriaRole.MENUITEM, Pattern.compile("user menu|menú", Pattern.CASE_INSENSITIVE))
                .click();
        for (String entry : entries) {
            page.getByRole(AriaRole.MENUITEM, new GetByRoleOptions().setName(entry).setExact(true))
                    .or(
                            page.getByRole(
                                    AriaRole.MENUITEMCHECKBOX,
                                    new GetByRoleOptions().setName(entry).setExact(true)))
                    .click();
        }
        return this;
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new GetByRoleOptions().setName(name));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new GetByRoleOptions().setName(name).setExact(true));
    }

    Locator heading(String name) {
        return heading(page, name);
    }

    /** A heading in another tab of the window. */
    Locator heading(Page tab, String name) {
        return tab.getByRole(AriaRole.HEADING, new GetByRoleOptions().setName(name));
    }

    Locator role(AriaRole role, Pattern name) {
        return page.getByRole(role, new GetByRoleOptions().setName(name));
    }

    /** The page's content, without the frame around it. */
    Locator content() {
        return page.getByRole(AriaRole.MAIN);
    }

    /** Goes on with the tab key until this has the focus. */
    Visitor tabTo(Locator wanted) {
        for (int i = 0; i < 40; i++) {
            page.keyboard().press("Tab");
            if ((boolean) wanted.evaluate("it => it.matches(':focus, :focus-within')")) {
                return this;
            }
        }
        throw new AssertionError("the tab key does not lead to " + wanted);
    }

    /** Waits until the server has answered everything that was asked, and lists are filled. */
    Visitor settle() {
        page.waitForFunction(
                """
                () => {
                  const clients = Object.values(window.Vaadin?.Flow?.clients ?? {});
                  const idle = document.title && document.querySelector('main h1')
                      && window.Vaadin.connectionState?.state === 'connected'
                      && clients.length > 0
                      && clients.every(it => !it.isActive || !it.isActive())
                      && [...document.querySelectorAll('vaadin-grid')].every(it => !it.loading);
                  window.idleSince = idle ? window.idleSince ?? performance.now() : undefined;
                  return idle && performance.now() - window.idleSince > 200;
                }
                """);
        return this;
    }

    /** Looks at the whole page: nothing broken, nothing untranslated, nothing inaccessible. */
    Visitor look() {
        settle();
        Assertions.assertThat(failures).as("errors of scripts on %s", page.url()).isEmpty();
        Inspection.of(page).words().accessibility();
        return this;
    }

    @Override
    public void close() {
        window.close();
    }
}
