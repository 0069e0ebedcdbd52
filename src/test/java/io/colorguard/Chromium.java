package io.colorguard;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * The browser of the journeys: {@code $CHROMIUM}, or one of the usual places.
 *
 * <p>Where there is none, tests that ask for it are skipped, or fail if {@code COLORGUARD_REQUIRE}
 * names {@code chromium}.
 */
public final class Chromium implements AutoCloseable {

    private static final List<String> QUIET =
            List.of(
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--disable-gpu");

    private final Playwright playwright;
    private final Browser browser;

    private Chromium(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    /** Starts the browser, headless unless {@code -Dheaded=true}. */
    public static Chromium start() {
        Path program = program();
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
        Playwright playwright =
                Playwright.create(new Playwright.CreateOptions().setEnv(environment));
        LaunchOptions options =
                new LaunchOptions()
                        .setExecutablePath(program)
                        .setHeadless(!Boolean.getBoolean("headed"))
                        .setArgs(QUIET);
        return new Chromium(playwright, playwright.chromium().launch(options));
    }

    /** Whether there is one; where it has to be there, this fails instead. */
    public static boolean isHere() {
        boolean here = find().isPresent();
        String required = Objects.requireNonNullElse(System.getenv("COLORGUARD_REQUIRE"), "");
        if (!here && required.contains("chromium")) {
            throw new IllegalStateException("COLORGUARD_REQUIRE names chromium: there is none");
        }
        return here;
    }

    private static Path program() {
        Assumptions.assumeTrue(isHere(), "no Chromium; set CHROMIUM to its path");
        return find().orElseThrow();
    }

    private static Optional<Path> find() {
        return Stream.of(
                        System.getenv("CHROMIUM"),
                        "/usr/bin/chromium",
                        "/usr/bin/chromium-browser",
                        "/usr/bin/google-chrome",
                        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The running browser. */
    public Browser browser() {
        return browser;
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
