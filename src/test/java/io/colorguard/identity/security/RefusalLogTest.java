package io.colorguard.identity.security;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.shared.WorkspaceKey;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
@Rule("SEC-3")
class RefusalLogTest {

    @Autowired ApplicationContext portal;
    @Autowired WebhookDesk desk;

    private final Logger logger = (Logger) LoggerFactory.getLogger(RefusalLog.class);
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private NotificationScene scene;

    @BeforeEach
    void listen() {
        scene = new NotificationScene(portal);
        logger.setLevel(Level.INFO);
        log.start();
        logger.addAppender(log);
    }

    @AfterEach
    void stop() {
        logger.detachAppender(log);
        logger.setLevel(null);
    }

    @Test
    void saysWhoWasRefusedWhatByWhichRule() {
        as("viewer", () -> desk.create(scene.key(), "Mine", "https://x.example/canary", Set.of()));

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("viewer", "WebhookDesk.create(" + scene.key().value(), "IDN-2")
                .doesNotContain("canary");
    }

    @Test
    void saysWhoLookedForAWorkspaceOfOthers() {
        as("admin", () -> desk.list(new WorkspaceKey("nowhere")));

        assertThat(log.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .singleElement()
                .asString()
                .contains("admin", "nowhere", "IDN-3");
    }

    @Test
    void whatIsAllowedIsNotSaid() {
        as("admin", () -> desk.list(scene.key()).require());

        assertThat(log.list).isEmpty();
    }
}
