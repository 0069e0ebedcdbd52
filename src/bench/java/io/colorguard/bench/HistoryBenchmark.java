package io.colorguard.bench;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.PersonId;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceFixtures;
import io.colorguard.workspace.domain.Workspaces;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import java.sql.DriverManager;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A page of the history among 1,000,000 revisions of one workspace, through the service. */
@DatabaseTest
class HistoryBenchmark {

    private static final int REVISIONS = 1_000_000;
    private static final double LIMIT = 100;
    private static final int PAGE = 50;

    @Autowired HistoryDesk history;
    Workspaces workspaces;
    AuditTrail trail;
    @Autowired DataSource database;

    private final Timings timings = new Timings(20, 100);
    private final Workspace workspace = WorkspaceFixtures.workspace("bench");

    @Autowired
    void inside(ApplicationContext context) {
        workspaces = Inside.of(context, Workspaces.class);
        trail = Inside.of(context, AuditTrail.class);
    }

    @Test
    void measures() throws Exception {
        Act act = Act.of(workspace.id(), "workspace.created", Subject.workspace("bench"));
        ActingAs.call(
                DemoPeople.require("admin"),
                () ->
                        trail.record(
                                act,
                                () -> {
                                    workspaces.create(workspace);
                                    return workspace;
                                }));
        fill();
        ActingAs.<Integer, Exception>call(
                DemoPeople.require("compliance"),
                () -> {
                    pages();
                    return PAGE;
                });
        System.out.println(timings);
    }

    /** Five years of a busy workspace; every thousandth revision is an emergency. */
    private void fill() throws Exception {
        try (var connection = database.getConnection();
                var owner =
                        DriverManager.getConnection(
                                connection.getMetaData().getURL(), "postgres", "postgres");
                var insert = owner.prepareStatement(REVISION);
                var statement = owner.createStatement()) {
            PersonId one = DemoPeople.require("developer1").id();
            insert.setObject(1, workspace.id().value());
            insert.setString(2, one.issuer());
            insert.setString(3, one.subject());
            insert.setInt(4, REVISIONS);
            insert.execute();
            statement.execute("vacuum analyze revision");
        }
    }

    private static final String REVISION =
            """
            insert into revision (rev, at, workspace_id, actor_issuer, actor_subject, actor_user, actor_name,
                actor_roles, action, subject_kind, subject_key, flag_key, change_id, reason, source)
            select nextval('revision_seq'), now() - (n || ' minutes')::interval * 2.6, ?, case n % 40 when 7 then ? else 'demo' end,
                case n % 40 when 7 then ? else 'person-' || n % 40 end,
                case n % 40 when 7 then 'developer1' else 'person-' || n % 40 end, 'Person', 'DEVELOPER',
                case when n % 1000 = 0 then 'flag.killed' when n % 100000 = 1 then 'freeze.declared'
                    when n % 3 = 0 then 'change.submitted' when n % 3 = 1 then 'change.approved' else 'change.saved' end,
                case when n % 100000 = 1 then 'freeze' when n % 200 = 3 then 'segment' else 'flag' end,
                case when n % 100000 = 1 then 'calendar' when n % 200 = 3 then 'segment-' || n % 700 else 'flag-' || n % 5000 end,
                'flag-' || n % 5000, 'CHG-' || n / 4,
                'Because it is time ' || n || case when n > 800000 then ' migrated from the old portal' else '' end
                    || case n % 5000 when 9 then ' after the incident of the night' else '' end, 'BROWSER'
            from generate_series(1, ?) n\
            """;

    private void pages() throws Exception {
        Instant now = Instant.now();
        Timeline newest = page(question(null, null, null, null, null), null);
        timed("newest", question(null, null, null, null, null), null);
        timed("the page behind it", question(null, null, null, null, null), newest.nextCursor());
        Instant before = now.minus(1_500, ChronoUnit.DAYS);
        timed("until four years ago", question(null, null, null, null, before), null);
        timed("a week three years ago", question(
                null, null, null, before, before.plus(7, ChronoUnit.DAYS)), null);
        timed("a flag", question("flag-77", null, null, null, null), null);
        timed("a person", question(null, "developer1", null, null, null), null);
        timed("emergencies", question(null, null, "flag.killed", null, null), null);
        timed("what happened ten times", question(null, null, "freeze.declared", null, null), null);
        timed("what never happened", question(null, null, "flag.dreamt", null, null), null);
        timed("a person's emergencies", question(null, "developer1", "flag.killed", null, null), null);
        timed("a flag that never was", question("no-such-flag", null, null, null, null), null);
        timed("a kind", on("segment", null), null);
        timed("what happened to ten objects of a kind", on("freeze", null), null);
        timed("an object", on(null, "segment-3"), null);
        timed("an object of a kind", on("segment", "segment-3"), null);
        timed("an object that never was", on("segment", "none"), null);
        timed("a word of every reason", saying("because"), null);
        timed("a word of few reasons", saying("incident night"), null);
        timed("a word of old reasons alone", saying("migrated"), null);
        timed("old words of a rare thing", saying("migrated incident"), null);
        timed("a revision by its words", saying("time 777777"), null);
        timed("words that never met", saying("segment migrated freeze"), null);
        timed("a word that nobody wrote", saying("dreamt"), null);
        timed("a person by name", saying("developer1"), null);
        timed("a flag by search", saying("flag-77"), null);
        timed("a word by a person", new HistoryQuestion(
                "incident", null, null, "developer1", null, null, null, null, null), null);
        timed("a word of a week three years ago", new HistoryQuestion(
                "time", null, null, null, null, null, null, before, before.plus(7, ChronoUnit.DAYS)), null);
        timings.measure("what there is to choose from", LIMIT, () -> history.choices(workspace.key()).require());
    }

    private static HistoryQuestion saying(String text) {
        return new HistoryQuestion(text, null, null, null, null, null, null, null, null);
    }

    private static HistoryQuestion on(@Nullable String kind, @Nullable String object) {
        return new HistoryQuestion(null, null, null, null, kind, object, null, null, null);
    }

    private static HistoryQuestion question(
            @Nullable String flag,
            @Nullable String actor,
            @Nullable String action,
            @Nullable Instant from,
            @Nullable Instant to) {
        return new HistoryQuestion(null, flag, null, actor, null, null, action, from, to);
    }

    private void timed(String what, HistoryQuestion question, @Nullable Long cursor)
            throws Exception {
        timings.measure(what, LIMIT, () -> page(question, cursor));
    }

    private Timeline page(HistoryQuestion question, @Nullable Long cursor) {
        return history.page(workspace.key().value(), question, cursor, PAGE).require();
    }
}
