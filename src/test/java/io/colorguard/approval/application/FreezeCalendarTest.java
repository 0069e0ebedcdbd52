package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.approval.ApprovalScene.ramped;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freeze.State;
import io.colorguard.approval.domain.Freezes;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.Tenancy;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Notices;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Freezes are declared by one and lifted by another, on a real database. */
@DatabaseTest
@Rule("APR-9")
class FreezeCalendarTest {

    @Autowired ApplicationContext portal;
    @Autowired FreezeCalendar calendar;
    Freezes freezes;
    AuditTrail trail;
    Notices notices;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    ApprovalScene scene;
    WorkspaceKey ws;

    @Autowired
    void inside(ApplicationContext context) {
        trail = Inside.of(context, AuditTrail.class);
        notices = Inside.of(context, Notices.class);
        freezes = Inside.of(context, Freezes.class);
    }

    @BeforeEach
    void set() {
        scene = new ApprovalScene(portal);
        ws = scene.workspace.key();
    }

    @Test
    void anotherLiftsItAndItStaysOnRecord() {
        Freeze freeze = running();
        lift("approver1", freeze, "Paid out").require();

        Freeze kept = as("viewer", () -> calendar.list(ws).require()).getFirst();
        assertThat(kept.state(clock.instant())).isEqualTo(State.LIFTED);
        assertThat(kept.lifting()).isNotNull();
        assertThat(kept.lifting().by().userName()).isEqualTo("approver1");
        assertThat(kept.lifting().reason()).isEqualTo("Paid out");
        assertThat(kept.reason()).isEqualTo("Payday");
        assertThat(acts())
                .startsWith("freeze.lifted approver1 Paid out", "freeze.declared admin Payday");
    }

    @Rule({"APR-9", "IDN-2"})
    @Test
    void onlyAdministratorsDeclareAndOnlyThoseAndApproversLift() {
        Freeze freeze = running();

        for (String person : Set.of("developer1", "reviewer", "operator", "viewer")) {
            assertThat(lift(person, freeze, "Done").reasons())
                    .extracting(Refusal::rule)
                    .containsExactly("IDN-2");
        }
        assertThat(
                        as(
                                        "approver1",
                                        () ->
                                                calendar.declare(
                                                        ws, span(-1, 1), Set.of(Tier.STAGING), "x"))
                                .reasons())
                .extracting(Refusal::rule)
                .containsExactly("IDN-2");
        assertThat(keys(as("admin", () -> calendar.lift(ws, 99, "Done"))))
                .containsExactly("approval.refusal.freeze.missing");
    }

    @Test
    void whoeverDeclaredItLiftsItOnlyBeforeItBegins() {
        Freeze running = running();
        Freeze coming = declared(24, 48);

        assertThat(keys(lift("admin", running, "Wrong day")))
                .containsExactly("approval.refusal.freeze.own");
        assertThat(as("admin", () -> calendar.whyNot(ws, running.number())))
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.freeze.own");
        assertThat(lift("admin", coming, "Wrong day").find()).isPresent();
    }

    @Rule({"APR-3", "APR-9"})
    @Test
    void nobodyLetsTheirOwnChangeGoAhead() {
        var flag = scene.standing(aFlag("checkout", LifecycleStage.PRODUCTION));
        Freeze freeze = declaredBy(DemoPeople.require("operator"));
        ChangeRequest own =
                as(
                        "admin",
                        () ->
                                portal.getBean(ApprovalDesk.class)
                                        .propose(
                                                ws, ApprovalScene.wanting(ramped(flag, "prod", 25)))
                                        .require());

        Outcome<Freeze> refused = lift("admin", freeze, "Paid out");
        assertThat(refused.reasons())
                .extracting(Refusal::messageKey, Refusal::arguments)
                .containsExactly(
                        tuple(
                                "approval.refusal.freeze.waiting",
                                List.of((Object) own.id().toString())));

        as("admin", () -> portal.getBean(ApprovalDesk.class).withdraw(ws, own.id()).require());
        assertThat(lift("admin", freeze, "Paid out").find()).isPresent();
    }

    @Test
    void aTokenLiftsNothingAndSilenceNeither() {
        Freeze freeze = running();
        Outcome<Freeze> byToken =
                ActingAs.call(
                        DemoPeople.require("approver1"),
                        CurrentUser.Source.API,
                        () -> calendar.lift(ws, freeze.number(), "Paid out"));

        assertThat(keys(byToken)).containsExactly("approval.refusal.freeze.token");
        assertThat(lift("approver1", freeze, " ").reasons())
                .extracting(Refusal::field)
                .containsExactly("reason");
        assertThat(lift("approver1", freeze, "x".repeat(201)).reasons())
                .extracting(Refusal::messageKey)
                .containsExactly("approval.refusal.words.too_long");
    }

    @Rule({"APR-9", "APR-10"})
    @Test
    void theSameAgainChangesNothingAndAnotherComesTooLate() {
        Freeze freeze = running();
        lift("approver1", freeze, "Paid out").require();
        List<String> before = acts();

        assertThat(lift("approver1", freeze, "Again").require().lifting().reason())
                .isEqualTo("Paid out");
        assertThat(acts()).isEqualTo(before);
        assertThat(keys(lift("admin", freeze, "Me too")))
                .containsExactly("approval.refusal.freeze.ended");
    }

    @Rule({"APR-9", "AUD-1"})
    @Test
    void theDatabaseKeepsWhatWasDeclaredAndLifted() {
        Freeze freeze = running();
        for (String attempt :
                List.of(
                        "update freeze_period set ends = starts + interval '1 minute'",
                        "update freeze_period set tiers = '{STAGING}'",
                        "update freeze_period set reason = 'other'",
                        "delete from freeze_period")) {
            assertThatThrownBy(() -> inside(attempt + " where workspace_id = ?"))
                    .isInstanceOf(DataAccessException.class)
                    .hasStackTraceContaining(
                            attempt.startsWith("delete") ? "permission denied" : "is not edited");
        }
        lift("approver1", freeze, "Paid out").require();
        assertThatThrownBy(() ->
                        inside(
                                "update freeze_period set lift_reason = 'other' where workspace_id = ?"))
                .hasMessageContaining("was lifted");
    }

    private int inside(String sql) {
        UUID workspace = scene.workspace.id().value();
        return portal.getBean(Tenancy.class)
                .inside(scene.workspace.id(), () -> jdbc.sql(sql).param(workspace).update());
    }

    @Rule({"APR-9", "NTF-1"})
    @Test
    void whoeverMayLiftOneIsToldOfBoth() {
        Freeze freeze = running();
        assertThat(told("approver1")).containsExactly("freeze.declared");
        assertThat(told("admin")).isEmpty();
        lift("approver1", freeze, "Paid out").require();
        assertThat(told("admin")).containsExactly("freeze.lifted");
        assertThat(told("developer1")).isEmpty();
    }

    @Test
    void listsNoMoreThanAHundred() {
        IntStream.range(0, 103).forEach(_ -> declared(24, 48));
        assertThat(as("viewer", () -> calendar.list(ws).require())).hasSize(100);
    }

    private Freeze running() {
        return declared(-1, 48);
    }

    private Freeze declared(int fromHours, int untilHours) {
        return as(
                "admin",
                () ->
                        calendar.declare(
                                        ws,
                                        span(fromHours, untilHours),
                                        Set.of(Tier.PRODUCTION),
                                        "Payday")
                                .require());
    }

    /** One that runs, by an administrator of another day. */
    private Freeze declaredBy(Person person) {
        Span span = span(-1, 48);
        Freeze freeze =
                Freeze.of(
                        span.from(),
                        span.until(),
                        span.zone(),
                        Set.of(Tier.PRODUCTION),
                        "Payday",
                        person);
        Act act =
                Act.of(scene.workspace.id(), "freeze.declared", new Subject("freeze", "calendar"));
        return as(
                "admin", () -> trail.record(act, () -> freezes.add(scene.workspace.id(), freeze)));
    }

    private Span span(int fromHours, int untilHours) {
        LocalDateTime now = LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new Span(now.plusHours(fromHours), now.plusHours(untilHours), ZoneOffset.UTC);
    }

    private Outcome<Freeze> lift(String person, Freeze freeze, String reason) {
        return as(person, () -> calendar.lift(ws, freeze.number(), reason));
    }

    private static List<String> keys(Outcome<?> outcome) {
        return outcome.reasons().stream().map(Refusal::messageKey).toList();
    }

    private List<String> acts() {
        return as(
                        "viewer",
                        () -> trail.timeline(scene.workspace.id(), TimelineFilter.ALL, null, 20))
                .entries()
                .stream()
                .map(it ->
                        String.join(
                                " ", it.act().action(), it.actor().userName(), it.act().reason()))
                .toList();
    }

    private List<String> told(String person) {
        return notices
                .page(
                        scene.workspace.id(),
                        DemoPeople.require(person).id(),
                        false,
                        new Window(0, 20))
                .stream()
                .map(it -> it.notice())
                .map(Notice::kind)
                .toList();
    }
}
