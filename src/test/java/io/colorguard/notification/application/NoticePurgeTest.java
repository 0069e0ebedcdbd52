package io.colorguard.notification.application;

import static io.colorguard.identity.Actors.as;
import static io.colorguard.notification.NotificationScene.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.NotificationScene;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Delivery.State;
import io.colorguard.notification.domain.Forgetting;
import io.colorguard.notification.domain.Saying;
import io.colorguard.shared.Window;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was read and what was delivered is forgotten in time; what is unread and dead stays. */
@DatabaseTest
@Rule("NTF-8")
class NoticePurgeTest {

    private static final Duration KEEP = Duration.ofDays(90);

    @Autowired ApplicationContext portal;
    Forgetting forgetting;
    @Autowired NoticePurge purge;
    @Autowired NoticeDesk desk;
    @Autowired WebhookDesk webhooks;
    Deliveries deliveries;
    JdbcClient jdbc;
    @Autowired Clock clock;
    @Autowired WorkspaceNames workspaces;
    @Autowired Tenancy tenancy;

    NotificationScene scene;

    @Autowired
    void inside(ApplicationContext context) {
        deliveries = Inside.of(context, Deliveries.class);
        forgetting = Inside.of(context, Forgetting.class);
        jdbc = Inside.owner(context);
    }

    @BeforeEach
    void set() {
        scene = new NotificationScene(portal);
    }

    @Test
    void forgetsWhatWasReadAfterItsTimeAndNotBefore() {
        scene.tell("developer1", "read", id("reviewer"), id("approver1"));
        scene.tell("developer1", "unread", id("reviewer"));
        as(
                "reviewer",
                () ->
                        desk.mine(scene.key(), false, new Window(0, 10)).require().lines().stream()
                                .filter(it ->
                                        it.notice().content().title().equals(Saying.plain("read")))
                                .forEach(it -> desk.read(scene.key(), it.notice().id()).require()));

        purgeAfter(KEEP.minusHours(1));
        assertThat(scene.found("reviewer")).containsExactly("unread", "read");
        purgeAfter(KEEP.plusHours(1));
        assertThat(scene.found("reviewer")).containsExactly("unread");
        assertThat(scene.found("approver1")).containsExactly("read");
        assertThat(notices()).isEqualTo(2);

        as("approver1", () -> desk.readAll(scene.key(), clock.instant().plusSeconds(9)).require());
        purgeAfter(KEEP.plusHours(1));
        assertThat(notices()).isEqualTo(1);
        assertThat(purgeAfter(KEEP.plusHours(1))).isZero();
    }

    @Test
    void forgetsWhatWasDeliveredAndKeepsWhatWaitsOrWasGivenUp() {
        UUID webhook =
                as(
                        "admin",
                        () ->
                                webhooks.create(
                                                scene.key(),
                                                "Chat",
                                                "https://example.com/",
                                                Set.of())
                                        .require()
                                        .webhook()
                                        .id());
        for (String title : List.of("delivered", "dropped", "dead", "waiting")) {
            scene.tell("developer1", title);
        }
        end(webhook, List.of(State.DELIVERED, State.DROPPED, State.DEAD));

        purgeAfter(KEEP.plusHours(1));
        assertThat(states(webhook)).containsExactlyInAnyOrder(State.DEAD, State.WAITING);
        assertThat(notices()).isEqualTo(2);
        purgeAfter(Duration.ofDays(4_000));
        assertThat(states(webhook)).containsExactlyInAnyOrder(State.DEAD, State.WAITING);
    }

    @Test
    void theDatabaseItselfKeepsWhatNobodyHasSeen() {
        scene.tell("developer1", "unread", id("reviewer"));

        assertThatThrownBy(() ->
                        jdbc.sql("delete from notice_reader where workspace_id = ?")
                                .param(scene.workspace.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() ->
                        jdbc.sql("delete from notice where workspace_id = ?")
                                .param(scene.workspace.id().value())
                                .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void keepsForADayAtLeast() {
        assertThatThrownBy(() ->
                        new NoticePurge(
                                forgetting, workspaces, tenancy, Duration.ofHours(23), clock))
                .hasMessageContaining("colorguard.notices.keep");
    }

    private int purgeAfter(Duration time) {
        return purge.purge(clock.instant().plus(time));
    }

    private void end(UUID webhook, List<State> how) {
        Instant soon = clock.instant().plusSeconds(60);
        List<Delivery> mine =
                deliveries.due(soon, 10_000).stream()
                        .filter(it -> it.workspace().equals(scene.workspace.id()))
                        .flatMap(it -> deliveries.take(it, soon, Duration.ofMinutes(1)).stream())
                        .filter(it -> it.receiver().equals(new Delivery.Receiver.Hook(webhook)))
                        .toList();
        Instant now = clock.instant();
        for (int place = 0; place < how.size(); place++) {
            deliveries.note(mine.get(place), how.get(place), null, "HTTP 200", now);
        }
    }

    private List<State> states(UUID webhook) {
        return deliveries
                .page(scene.workspace.id(), new Way.ToWebhook(webhook), false, new Window(0, 50))
                .stream()
                .map(Deliveries.Line::state)
                .toList();
    }

    private int notices() {
        return jdbc.sql("select count(*) from notice where workspace_id = ?")
                .param(scene.workspace.id().value())
                .query(Integer.class)
                .single();
    }
}
