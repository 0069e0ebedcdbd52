package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rounds;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.audit.AuditTrail;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Seal;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.WebhookRules;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.Outcome;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Two administrators who make or switch the same webhooks at once, on a real database. */
@DatabaseTest
class WebhookRaceTest {

    private static final String URL = "https://hooks.example.com/colorguard";

    @Autowired ApplicationContext portal;
    @Autowired WebhookDesk desk;
    private Webhooks webhooks;
    @Autowired TransactionTemplate transaction;

    private NotificationScene scene;

    @BeforeEach
    void oneIsLeft() {
        scene = new NotificationScene(portal);
        webhooks = Inside.of(portal, Webhooks.class);
        for (int i = 1; i < WebhookRules.MOST; i++) {
            make().require();
        }
    }

    @Rule("NTF-6")
    @Test
    void ofTwoWhoMakeTheLastOneAtOnceOneIsRefused() throws Exception {
        for (int round = 0; round < Rounds.of(30); round++) {
            List<Outcome<NewWebhook>> made = Together.run(List.of(this::make, this::make));
            assertThat(made).filteredOn(it -> it.find().isPresent()).hasSize(1);
            assertThat(made.stream().flatMap(it -> it.reasons().stream()))
                    .extracting(it -> it.messageKey())
                    .containsExactly("notification.refusal.webhook.count");
            assertThat(webhooks.list(scene.workspace.id())).hasSize(WebhookRules.MOST);
            oneIsLeft();
        }
    }

    /** The control: counted without holding the list, both find room for theirs. */
    @Test
    void withoutTheLockBothAreMade() throws Exception {
        CyclicBarrier counted = new CyclicBarrier(2);
        WebhookDesk unlocked =
                new WebhookDesk(
                        portal.getBean(Doorkeeper.class),
                        unlocked(counted),
                        new WebhookRules(Set.of()),
                        portal.getBean(Seal.class),
                        portal.getBean(AuditTrail.class),
                        portal.getBeanProvider(NoticeKind.class));
        Callable<Boolean> make = () -> transaction.execute(_ -> make(unlocked).find().isPresent());
        assertThat(Together.run(List.of(make, make))).containsExactly(true, true);
        assertThat(webhooks.list(scene.workspace.id())).hasSize(WebhookRules.MOST + 1);
    }

    /** The same webhooks, whose list nobody holds, and which both have read before either adds. */
    private Webhooks unlocked(CyclicBarrier counted) {
        return (Webhooks)
                Proxy.newProxyInstance(
                        Webhooks.class.getClassLoader(),
                        new Class<?>[] {Webhooks.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("holdList")) {
                                return null;
                            }
                            Object answer =
                                    method.invoke(portal.getBean(Webhooks.class), arguments);
                            if (method.getName().equals("list")) {
                                Together.meet(counted);
                            }
                            return answer;
                        });
    }

    @Rule("NTF-6")
    @Test
    void switchingOneOffKeepsWhatIsChangedOfItAtTheSameTime() throws Exception {
        for (int round = 0; round < Rounds.of(30); round++) {
            Webhook seen = webhooks.list(scene.workspace.id()).getFirst();
            String name = "Renamed " + round;
            boolean on = !seen.isEnabled();
            Together.race(
                    5_000,
                    () -> as("admin", () -> desk.enable(scene.key(), seen.id(), on)),
                    () ->
                            as(
                                    "admin",
                                    () ->
                                            desk.change(
                                                    scene.key(),
                                                    seen,
                                                    new WantedWebhook(name, URL, Set.of()))));
            Webhook now = webhooks.find(scene.workspace.id(), seen.id()).orElseThrow();
            assertThat(now.name()).isEqualTo(name);
            assertThat(now.isEnabled()).isEqualTo(on);
        }
    }

    private Outcome<NewWebhook> make() {
        return make(desk);
    }

    private Outcome<NewWebhook> make(WebhookDesk desk) {
        return as("admin", () -> desk.create(scene.key(), "Risk", URL, Set.of()));
    }
}
