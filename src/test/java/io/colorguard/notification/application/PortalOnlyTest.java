package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.notification.NotificationScene.id;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.identity.Person;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.Choices;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.MailBoxes;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Notices;
import io.colorguard.notification.domain.Webhooks;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class PortalOnlyTest {

    @Autowired ApplicationContext portal;
    @Autowired Choices choices;
    @Autowired WebhookDesk desk;

    Deliveries deliveries;
    NotificationScene scene;
    Outbox outbox;
    UUID webhook;

    @BeforeEach
    void whereMailAndCallsLeave() {
        scene = new NotificationScene(portal);
        deliveries = Inside.of(portal, Deliveries.class);
        outbox =
                new Outbox(
                        Inside.of(portal, Notices.class),
                        deliveries,
                        choices,
                        Inside.of(portal, Webhooks.class),
                        new MailForAll());
        webhook =
                as("admin", () -> desk.create(scene.key(), "Risk", "https://x.example/", Set.of()))
                        .require()
                        .webhook()
                        .id();
    }

    @Test
    @Rule("NTF-4")
    void newsLeavesByMailAndToPrograms() {
        outbox.put(notice(), Set.of(id("reviewer")));

        assertThat(scene.found("reviewer")).hasSize(1);
        assertThat(leaving()).isEqualTo(2);
    }

    @Test
    @Rule("NTF-4")
    void whatHappenedLongAgoIsReadInThePortalAlone() {
        PortalOnly.run(() -> outbox.put(notice(), Set.of(id("reviewer"))));

        assertThat(scene.found("reviewer")).hasSize(1);
        assertThat(leaving()).isZero();
    }

    private int leaving() {
        var workspace = scene.workspace.id();
        return deliveries.count(workspace, new Way.ByMail(), false)
                + deliveries.count(workspace, new Way.ToWebhook(webhook), false);
    }

    private Notice notice() {
        return new Notice(
                UUID.randomUUID(),
                scene.workspace.id(),
                NotificationScene.KIND.name(),
                Person.PORTAL,
                Instant.parse("2026-01-05T08:00:00Z"),
                NotificationScene.content("one"));
    }

    private static final class MailForAll implements MailBoxes {

        @Override
        public boolean areServed() {
            return true;
        }

        @Override
        public Optional<String> of(Person person) {
            return Optional.of(person.userName() + "@bank.example");
        }
    }
}
