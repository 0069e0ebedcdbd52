package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.identity.Tenancy;
import io.colorguard.identity.UserDirectory;
import io.colorguard.identity.domain.Grants;
import io.colorguard.identity.domain.People;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.Courier;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Notices;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.shared.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@DatabaseTest
class DelivererTest {

    private static final Window ALL = new Window(0, 100);

    @Autowired ApplicationContext portal;
    Deliveries deliveries;
    Notices notices;
    @Autowired WorkspaceNames workspaces;
    @Autowired UserDirectory directory;
    @Autowired Tenancy tenancy;
    @Autowired People people;
    @Autowired Grants grants;
    @Autowired WebhookDesk desk;
    @Autowired DeliveryDesk outgoing;

    private final List<Delivery> carried = new CopyOnWriteArrayList<>();
    private volatile Receipt answer = new Receipt.Delivered("HTTP 200");
    private NotificationScene scene;
    private Instant now = Instant.parse("2031-05-01T08:00:00Z");

    @Autowired
    void inside(ApplicationContext context) {
        notices = Inside.of(context, Notices.class);
        deliveries = Inside.of(context, Deliveries.class);
    }

    @BeforeEach
    void setUp() {
        scene = new NotificationScene(portal);
    }

    @Test
    @Rule("NTF-4")
    void deliversOnceHoweverOftenItRuns() {
        UUID webhook = told();
        run();
        run();
        assertThat(carried).hasSize(1);
        assertThat(line(webhook).state()).isEqualTo(Delivery.State.DELIVERED);
    }

    @Test
    @Rule("NTF-4")
    void goesToEachReceiverOnceHoweverOftenItIsPutOnItsWay() {
        UUID webhook = webhook();
        Notice notice = notice();
        notices.add(notice, List.of());
        deliveries.add(notice, List.of(new Delivery.Receiver.Hook(webhook)));
        deliveries.add(notice, List.of(new Delivery.Receiver.Hook(webhook)));
        run();
        assertThat(carried).hasSize(1);
    }

    @Test
    @Rule("NTF-4")
    void triesAgainForADayAndGivesUp() {
        UUID webhook = told();
        answer = new Receipt.Failed("HTTP 503");
        Instant begin = now;
        for (int attempt = 1; attempt <= 8; attempt++) {
            run();
            Deliveries.Line line = line(webhook);
            assertThat(line.state()).isEqualTo(Delivery.State.WAITING);
            assertThat(line.attempts()).isEqualTo(attempt);
            now = line.due();
        }
        assertThat(Duration.between(begin, now)).isEqualTo(Duration.ofHours(24));
        run();
        assertThat(line(webhook).state()).isEqualTo(Delivery.State.DEAD);
        assertThat(line(webhook).answer()).isEqualTo("HTTP 503");
        now = now.plus(Duration.ofDays(2));
        run();
        assertThat(carried).hasSize(9);
        assertThat(carried.stream().map(Delivery::id).distinct()).hasSize(1);
    }

    @Test
    @Rule("NTF-4")
    void isGivenUpAtOnceWhereItIsHopelessAndSentAgainByAnAdministrator() {
        UUID webhook = told();
        answer = new Receipt.Hopeless("HTTP 410");
        run();
        Deliveries.Line dead = line(webhook);
        assertThat(dead.state()).isEqualTo(Delivery.State.DEAD);
        as("admin", () -> outgoing.resend(scene.key(), dead.id()).require());
        now = Instant.now();
        answer = new Receipt.Delivered("HTTP 200");
        run();
        assertThat(line(webhook).state()).isEqualTo(Delivery.State.DELIVERED);
        assertThat(as("admin", () -> outgoing.resend(scene.key(), dead.id())).reasons())
                .extracting(it -> it.messageKey())
                .containsExactly("notification.refusal.resend");
    }

    @Test
    @Rule("NTF-4")
    void isMadeAgainUnderTheSameIdWhenTheProcessDiedInBetween() {
        told();
        List<Delivery> lost =
                deliveries.due(now, 100).stream()
                        .flatMap(it -> deliveries.take(it, now, Duration.ofMinutes(2)).stream())
                        .toList();
        run();
        assertThat(carried).isEmpty();
        now = now.plus(Duration.ofMinutes(2));
        run();
        assertThat(carried).hasSize(1);
        assertThat(lost).extracting(Delivery::id).contains(carried.getFirst().id());
        assertThat(carried.getFirst().attempts()).isEqualTo(2);
    }

    @Test
    @Rule({"NTF-5", "IDN-3"})
    void tellsNothingToWhoeverLeftBeforeItWasSent() {
        PersonId leaver = new PersonId("demo", "leaver-" + UUID.randomUUID());
        people.see(new Person(leaver, leaver.subject(), "Leaver"));
        grants.replaceEverywhere(leaver, Set.of(Role.VIEWER));
        Notice notice = notice();
        notices.add(notice, List.of());
        deliveries.add(notice, List.of(new Delivery.Receiver.MailBox(leaver)));
        grants.replaceEverywhere(leaver, Set.of());
        run();
        assertThat(carried).isEmpty();
        grants.replaceEverywhere(leaver, Set.of(Role.VIEWER));
        now = now.plus(Duration.ofHours(1));
        run();
        assertThat(carried).isEmpty();
    }

    @Test
    @Rule("NTF-4")
    void isCarriedByOneOfManyProcesses() throws Exception {
        UUID webhook = webhook();
        for (int i = 0; i < 60; i++) {
            Notice notice = notice();
            notices.add(notice, List.of());
            deliveries.add(notice, List.of(new Delivery.Receiver.Hook(webhook)));
        }
        Callable<Boolean> process =
                () -> {
                    run();
                    return true;
                };
        Together.run(Collections.nCopies(4, process));
        assertThat(carried).hasSize(60);
        assertThat(carried.stream().map(Delivery::id).distinct()).hasSize(60);
    }

    /** The control: whoever carries what only waits, and takes nothing, carries it again. */
    @Test
    void isSeenByEveryProcessThatTakesNothing() throws Exception {
        UUID webhook = told();
        CyclicBarrier read = new CyclicBarrier(2);
        Callable<Delivery.State> process =
                () -> {
                    Delivery.State found = line(webhook).state();
                    Together.meet(read);
                    run();
                    return found;
                };

        assertThat(Together.run(Collections.nCopies(2, process)))
                .containsOnly(Delivery.State.WAITING);
        assertThat(carried).hasSize(1);
    }

    private void run() {
        new Deliverer(
                        deliveries,
                        List.of(new Mine()),
                        workspaces,
                        directory,
                        tenancy,
                        Clock.fixed(now, ZoneOffset.UTC))
                .run();
    }

    /** A delivery to a webhook, waiting since now. */
    private UUID told() {
        UUID webhook = webhook();
        Notice notice = notice();
        notices.add(notice, List.of());
        deliveries.add(notice, List.of(new Delivery.Receiver.Hook(webhook)));
        return webhook;
    }

    private UUID webhook() {
        return as(
                        "admin",
                        () ->
                                desk.create(
                                                scene.key(),
                                                "Risk",
                                                "https://hooks.example.com/",
                                                Set.of())
                                        .require())
                .webhook()
                .id();
    }

    private Notice notice() {
        return new Notice(
                UUID.randomUUID(),
                scene.workspace.id(),
                NotificationScene.KIND.name(),
                Person.PORTAL,
                now,
                NotificationScene.content("one"));
    }

    private Deliveries.Line line(UUID webhook) {
        List<Deliveries.Line> lines =
                as(
                                "admin",
                                () ->
                                        outgoing.page(
                                                        scene.key(),
                                                        new Way.ToWebhook(webhook),
                                                        false,
                                                        ALL)
                                                .require())
                        .lines();
        assertThat(lines).hasSize(1);
        return lines.getFirst();
    }

    /** Carries what belongs to this test's workspace. */
    private final class Mine implements Courier {

        @Override
        public boolean carries(Delivery.Receiver receiver) {
            return true;
        }

        @Override
        public Receipt deliver(Delivery delivery) {
            if (delivery.notice().workspace().equals(scene.workspace.id())) {
                carried.add(delivery);
            }
            return answer;
        }
    }
}
