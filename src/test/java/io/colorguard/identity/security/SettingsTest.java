package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.web.server.Cookie;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.ResourcePropertySource;

/** What the portal is started with, where nobody says otherwise. */
@Rule("SEC-1")
class SettingsTest {

    private static final String SESSION = "server.servlet.session.cookie";

    @Test
    void theSessionsCookieIsBoundToThisHost() throws IOException {
        Cookie cookie = cookie(settings());

        assertThat(cookie.getName()).startsWith("__Host-");
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.getHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(Cookie.SameSite.LAX);
    }

    /** A browser takes no `__Host-` cookie without TLS. */
    @ParameterizedTest
    @ValueSource(strings = {"demo", "sso"})
    void onThisMachineTheCookieNeedsNoTls(String profile) throws IOException {
        Cookie cookie = cookie(settings("application-" + profile + ".properties"));

        assertThat(cookie.getName()).isEqualTo("colorguard");
        assertThat(cookie.getSecure()).isFalse();
        assertThat(cookie.getHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo(Cookie.SameSite.LAX);
    }

    @Test
    void formsLeadToTheProvider() throws IOException {
        StandardEnvironment settings = settings("application-sso.properties");

        assertThat(settings.getProperty("colorguard.content-security-policy"))
                .contains("form-action 'self' http://localhost:8180/realms/colorguard;");
    }

    private static Cookie cookie(StandardEnvironment settings) {
        return Binder.get(settings).bind(SESSION, Cookie.class).get();
    }

    private static StandardEnvironment settings(String... over) throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        settings.getPropertySources()
                .addLast(
                        new ResourcePropertySource(
                                new ClassPathResource("application.properties")));
        for (String one : over) {
            settings.getPropertySources()
                    .addFirst(new ResourcePropertySource(new ClassPathResource(one)));
        }
        return settings;
    }
}
