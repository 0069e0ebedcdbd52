package io.colorguard.shell.ui;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.texts.Languages;
import jakarta.servlet.http.Cookie;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person chose on this browser: language, theme, last workspace; kept in cookies. */
final class Preferences {

    /** Light, dark, or as the system is. */
    enum Theme {
        SYSTEM,
        LIGHT,
        DARK;

        /** Key of its name, and value of the cookie. */
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final String LANGUAGE = "colorguard-language";
    private static final String THEME = "colorguard-theme";
    private static final String WORKSPACE = "colorguard-workspace";
    private static final Duration KEPT = Duration.ofDays(365);

    private Preferences() {}

    static Optional<Locale> language(@Nullable VaadinRequest request) {
        return read(request, LANGUAGE).flatMap(Languages::find);
    }

    static void language(Locale locale) {
        write(LANGUAGE, locale.toLanguageTag());
    }

    static Theme theme(@Nullable VaadinRequest request) {
        String code = read(request, THEME).orElse("");
        return Arrays.stream(Theme.values())
                .filter(theme -> theme.code().equals(code))
                .findFirst()
                .orElse(Theme.SYSTEM);
    }

    static void theme(Theme theme) {
        write(THEME, theme.code());
    }

    static Optional<WorkspaceKey> workspace(@Nullable VaadinRequest request) {
        return read(request, WORKSPACE).filter(WorkspaceKey::isValid).map(WorkspaceKey::new);
    }

    static void workspace(WorkspaceKey workspace) {
        write(WORKSPACE, workspace.value());
    }

    private static Optional<String> read(@Nullable VaadinRequest request, String name) {
        if (request == null || request.getCookies() == null) {
            return Optional.empty();
        }
        String full = prefix(request) + name;
        return Arrays.stream(request.getCookies())
                .filter(cookie -> cookie.getName().equals(full))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Behind TLS no neighbouring host may write the cookie (SEC-1). */
    private static String prefix(VaadinRequest request) {
        return request.isSecure() ? "__Host-" : "";
    }

    private static void write(String name, String value) {
        VaadinRequest request = VaadinRequest.getCurrent();
        VaadinResponse response = VaadinResponse.getCurrent();
        if (request == null || response == null) {
            return;
        }
        Cookie cookie = new Cookie(prefix(request) + name, value);
        cookie.setSecure(request.isSecure());
        cookie.setPath("/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setHttpOnly(true);
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
