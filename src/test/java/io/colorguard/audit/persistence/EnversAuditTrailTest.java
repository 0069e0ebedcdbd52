package io.colorguard.audit.persistence;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Subject;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class EnversAuditTrailTest {

    AuditTrail auditTrail;
    @Autowired EntityManager entities;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient jdbc;
    private JdbcClient owner;

    private final WorkspaceId workspace = new WorkspaceId(UUID.randomUUID());
    private final UUID note = UUID.randomUUID();
    private final Act act = Act.of(workspace, "note.written", new Subject("note", "n-1"));

    @Autowired
    void inside(ApplicationContext context) {
        owner = Inside.owner(context);
        auditTrail = Inside.of(context, AuditTrail.class);
    }

    @Test
    @Rule("AUD-1")
    void aRevisionTellsWhoDidWhatWhenInWhichRoleAndWhy() {
        as(
                "developer2",
                () ->
                        auditTrail.record(
                                act.withFlag("checkout").withChange("CHG-7").withReason("because"),
                                () -> write("one")));

        RevisionEntry entry = entries(TimelineFilter.ALL).getFirst();
        assertThat(entry.actor()).isEqualTo(DemoPeople.require("developer2"));
        assertThat(entry.roles()).containsExactlyInAnyOrder(Role.DEVELOPER, Role.REVIEWER);
        assertThat(entry.source()).isEqualTo(Source.BROWSER);
        assertThat(entry.at()).isNotNull();
        assertThat(entry.act())
                .isEqualTo(
                        new Act(
                                workspace,
                                "note.written",
                                new Subject("note", "n-1"),
                                "checkout",
                                "CHG-7",
                                "because"));
    }

    @Test
    @Rule("AUD-1")
    void aWriteOutsideOfRecordFails() {
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> write("one")))
                .hasStackTraceContaining("outside AuditTrail.record");
        assertThat(notes()).isZero();
    }

    @Test
    @Rule("AUD-1")
    void aWritePastHibernateFailsToo() {
        assertThatThrownBy(() ->
                        transaction.executeWithoutResult(_ ->
                                jdbc.sql("insert into note values (?, 'one')")
                                        .param(note)
                                        .update()))
                .hasStackTraceContaining("left no revision");
        assertThat(notes()).isZero();
    }

    @Test
    @Rule("AUD-1")
    void whatFailsLeavesNeitherRowNorRevision() {
        assertThatThrownBy(() ->
                        auditTrail.record(
                                act,
                                () -> {
                                    write("one");
                                    entities.flush();
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        assertThat(notes()).isZero();
        assertThat(entries(TimelineFilter.ALL)).isEmpty();
    }

    @Test
    void whatChangesNothingLeavesNoRevision() {
        auditTrail.record(act, () -> {});
        assertThat(entries(TimelineFilter.ALL)).isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void theActOutlivesTheMethodUntilItsTransactionEnds() {
        transaction.executeWithoutResult(_ -> auditTrail.record(act, () -> write("one")));
        assertThat(entries(TimelineFilter.ALL)).hasSize(1);
        assertThat(TransactionAct.find()).isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void theOutermostActNamesTheRevision() {
        auditTrail.record(
                act.withReason("outer"),
                () ->
                        auditTrail.record(
                                Act.of(workspace, "inner", Subject.flag("f"))
                                        .withFlag("f")
                                        .withChange("CHG-1")
                                        .withReason("inner"),
                                () -> write("one")));

        assertThat(entries(TimelineFilter.ALL))
                .singleElement()
                .extracting(RevisionEntry::act)
                .isEqualTo(act.withFlag("f").withChange("CHG-1").withReason("outer"));
    }

    @Test
    void aRevisionOfManyFlagsStandsInTheTimelineOfEach() {
        auditTrail.record(
                act,
                () -> {
                    for (String flag : List.of("a", "b", "c")) {
                        auditTrail.record(
                                Act.of(workspace, "inner", Subject.flag(flag)).withFlag(flag),
                                () -> {});
                    }
                    write("one");
                });

        assertThat(entries(TimelineFilter.ofFlag("b"))).hasSize(1);
        assertThat(entries(TimelineFilter.ofFlag("d"))).isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void thePortalItselfActsWhereNobodyIsSignedIn() {
        auditTrail.record(act, () -> write("one"));
        assertThat(entries(TimelineFilter.ALL).getFirst())
                .satisfies(entry -> {
                    assertThat(entry.actor().id()).isEqualTo(PersonId.SYSTEM);
                    assertThat(entry.source()).isEqualTo(Source.JOB);
                    assertThat(entry.roles()).isEmpty();
                });
    }

    @Test
    void aSeparateTransactionInsideHasAnActOfItsOwn() {
        var apart = new TransactionTemplate(transaction.getTransactionManager());
        apart.setPropagationBehavior(TransactionTemplate.PROPAGATION_REQUIRES_NEW);
        auditTrail.record(
                act,
                () -> {
                    apart.executeWithoutResult(_ ->
                            auditTrail.record(
                                    Act.of(workspace, "apart", new Subject("note", "n-2")),
                                    () ->
                                            entities.persist(
                                                    new NoteEntity(UUID.randomUUID(), "two"))));
                    write("one");
                });
        assertThat(entries(TimelineFilter.ALL))
                .extracting(entry -> entry.act().action())
                .containsExactlyInAnyOrder("apart", "note.written");
    }

    @Test
    @Rule("AUD-3")
    void anOldStateCanBeReadBack() {
        auditTrail.record(act, () -> write("one"));
        auditTrail.record(act, () -> entities.find(NoteEntity.class, note).rewrite("two"));

        List<RevisionEntry> entries = entries(TimelineFilter.ALL);
        assertThat(auditTrail.snapshot(NoteEntity.class, note, entries.getLast().number()))
                .map(NoteEntity::text)
                .contains("one");
        assertThat(auditTrail.snapshot(NoteEntity.class, note, entries.getFirst().number()))
                .map(NoteEntity::text)
                .contains("two");
        assertThat(auditTrail.snapshot(NoteEntity.class, UUID.randomUUID(), 1)).isEmpty();
    }

    @ParameterizedTest
    @Rule("AUD-1")
    @ValueSource(
            strings = {
                "update revision set reason = 'other'",
                "delete from revision",
                "truncate revision",
                "update note_aud set text = 'other'",
                "delete from note_aud",
                "truncate note_aud"
            })
    void thePortalsRoleCannotRewriteHistory(String sql) {
        auditTrail.record(act, () -> write("one"));
        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void filtersNarrowTheTimeline() {
        as("admin", () -> auditTrail.record(act.withFlag("f"), () -> write("one")));
        Person reviewer = DemoPeople.require("reviewer");
        ActingAs.run(
                reviewer,
                () ->
                        auditTrail.record(
                                Act.of(workspace, "note.edited", new Subject("note", "n-1"))
                                        .withChange("CHG-2"),
                                () -> entities.find(NoteEntity.class, note).rewrite("two")));
        var newest = entries(TimelineFilter.ALL).getFirst();

        assertThat(entries(TimelineFilter.ofFlag("f"))).hasSize(1);
        assertThat(entries(TimelineFilter.ofChange("CHG-2"))).containsExactly(newest);
        assertThat(entries(TimelineFilter.by(Set.of(reviewer.id())))).containsExactly(newest);
        assertThat(entries(TimelineFilter.ALL.doing("note.edited"))).containsExactly(newest);
        assertThat(entries(TimelineFilter.ALL.within(newest.at(), null))).containsExactly(newest);
        assertThat(entries(TimelineFilter.ALL.within(null, newest.at())))
                .hasSize(1)
                .doesNotContain(newest);
    }

    @Test
    @Rule("IDN-3")
    void anotherWorkspaceSeesNothingOfIt() {
        auditTrail.record(act, () -> write("one"));
        var foreign = new WorkspaceId(UUID.randomUUID());
        long known = entries(TimelineFilter.ALL).getFirst().number();
        assertThat(auditTrail.timeline(foreign, TimelineFilter.ALL, null, 10).entries()).isEmpty();
        assertThat(auditTrail.timeline(foreign, TimelineFilter.ALL, known, 10).entries()).isEmpty();
    }

    @Test
    @Rule("AUD-2")
    void numbersAreOneSequenceOfAllWorkspacesAndNoneIsGivenTwice() {
        WorkspaceId other = new WorkspaceId(UUID.randomUUID());
        auditTrail.record(act, () -> write("one"));
        assertThatThrownBy(() ->
                        auditTrail.record(
                                act,
                                () -> {
                                    entities.find(NoteEntity.class, note).rewrite("lost");
                                    entities.flush();
                                    throw new IllegalStateException("no");
                                }))
                .hasMessage("no");
        auditTrail.record(
                Act.of(other, "note.written", new Subject("note", "n-2")),
                () -> entities.find(NoteEntity.class, note).rewrite("two"));
        auditTrail.record(act, () -> entities.find(NoteEntity.class, note).rewrite("three"));

        var kept =
                owner.sql(
                                """
                                select n.rev, r.workspace_id from note_aud n join revision r using (rev)
                                where n.id = ? order by n.rev
                                """)
                        .param(note)
                        .query((row, _) -> Map.entry(row.getObject(2, UUID.class), row.getLong(1)))
                        .list();
        assertThat(kept)
                .extracting(Map.Entry::getKey)
                .containsExactly(workspace.value(), other.value(), workspace.value());
        assertThat(kept).extracting(Map.Entry::getValue).doesNotHaveDuplicates();
        assertThat(
                        jdbc.sql("select nextval('revision_seq') > ?")
                                .param(kept.getLast().getValue())
                                .query(Boolean.class)
                                .single())
                .isTrue();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepeat() {
        auditTrail.record(act, () -> write("0"));
        for (int i = 1; i < 7; i++) {
            String words = "" + i;
            auditTrail.record(act, () -> entities.find(NoteEntity.class, note).rewrite(words));
        }
        var first = auditTrail.timeline(workspace, TimelineFilter.ALL, null, 3);
        var second = auditTrail.timeline(workspace, TimelineFilter.ALL, first.nextCursor(), 3);
        var third = auditTrail.timeline(workspace, TimelineFilter.ALL, second.nextCursor(), 3);

        assertThat(third.nextCursor()).isNull();
        assertThat(List.of(first, second, third))
                .flatExtracting(page -> page.entries().stream().map(RevisionEntry::number).toList())
                .hasSize(7)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }

    private List<RevisionEntry> entries(TimelineFilter filter) {
        return auditTrail.timeline(workspace, filter, null, 50).entries();
    }

    private void write(String text) {
        entities.persist(new NoteEntity(note, text));
    }

    private long notes() {
        return jdbc.sql("select count(*) from note where id = ?")
                .param(note)
                .query(Long.class)
                .single();
    }
}
