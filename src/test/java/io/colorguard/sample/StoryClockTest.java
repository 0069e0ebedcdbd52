package io.colorguard.sample;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.notification.NotificationScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Rule;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.application.DeliveryDesk;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.shared.Window;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class StoryClockTest {

    private static final Instant CHAPTER = Instant.parse("2026-01-05T08:00:00Z");

    @Autowired ApplicationContext portal;
    @Autowired StoryClock clock;
    @Autowired WebhookDesk webhooks;
    @Autowired DeliveryDesk outgoing;

    @Test
    @Rule("NTF-4")
    void tellsOfChaptersInThePortalAlone() {
        var scene = new NotificationScene(portal);
        UUID webhook =
                as(
                                "admin",
                                () ->
                                        webhooks.create(
                                                scene.key(),
                                                "Risk",
                                                "https://x.example/",
                                                Set.of()))
                        .require()
                        .webhook()
                        .id();

        clock.at(CHAPTER, () -> scene.tell("developer1", "then", id("reviewer")));
        assertThat(scene.found("reviewer")).containsExactly("then");
        assertThat(leaving(scene, webhook)).isZero();

        scene.tell("developer1", "now", id("reviewer"));
        assertThat(leaving(scene, webhook)).isEqualTo(1);
    }

    private int leaving(NotificationScene scene, UUID webhook) {
        Window all = new Window(0, 100);
        return as(
                "admin",
                () ->
                        outgoing.page(scene.key(), new Way.ToWebhook(webhook), false, all)
                                .require()
                                .lines()
                                .size());
    }
}
