package io.colorguard.shell.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.server.SystemMessages;
import com.vaadin.flow.server.SystemMessagesInfo;
import io.colorguard.DatabaseTest;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What stands in a form outlives the session. */
@DatabaseTest
@ViewPackages(packages = "io.colorguard.shell.ui")
class SystemTextsTest extends SpringBrowserlessTest {

    @Autowired Environment settings;

    @ParameterizedTest
    @CsvSource({"en, Your session has ended, Copy", "es, Su sesión ha terminado, Copie"})
    void thePageStaysAndSaysSoWhenTheSessionHasEnded(String language, String caption, String word) {
        SystemMessages messages =
                SystemTexts.of(new SystemMessagesInfo(Locale.forLanguageTag(language), null, null));

        assertThat(messages.isSessionExpiredNotificationEnabled()).isTrue();
        assertThat(messages.getSessionExpiredCaption()).isEqualTo(caption);
        assertThat(messages.getSessionExpiredMessage()).contains(word);
        assertThat(messages.getSessionExpiredURL()).isNull();
    }

    @Test
    void aPageThatStandsOpenKeepsItsSession() {
        Duration timeout =
                settings.getRequiredProperty("server.servlet.session.timeout", Duration.class);
        int heartbeat = settings.getRequiredProperty("vaadin.heartbeatInterval", Integer.class);

        assertThat(Duration.ofSeconds(heartbeat).multipliedBy(3)).isLessThan(timeout);
        assertThat(settings.getRequiredProperty("vaadin.closeIdleSessions", Boolean.class))
                .isFalse();
    }
}
