package io.colorguard.approval.application;

import static io.colorguard.approval.ApprovalScene.aFlag;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BulkEdit.Share;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.notification.application.NoticeDesk;
import io.colorguard.notification.application.NoticeTexts;
import io.colorguard.notification.application.WebhookDesk;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.ReaderNotice;
import io.colorguard.shared.Window;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
class BatchNoticesTest {

    private static final Window ALL = new Window(0, 100);
    private static final int FLAGS = 7;

    @Autowired ApplicationContext portal;
    @Autowired PlatformTransactionManager transactions;
    @Autowired BatchDesk desk;
    @Autowired BatchDigest digest;
    @Autowired NoticeDesk notices;
    @Autowired NoticeTexts texts;
    private JdbcClient jdbc;
    @Autowired Clock clock;

    private ApprovalScene scene;

    @BeforeEach
    void flags() {
        jdbc = Inside.owner(portal);
        scene = new ApprovalScene(portal);
        flagKeys().forEach(key -> scene.standing(aFlag(key.value(), LifecycleStage.PRODUCTION)));
        List.of("reviewer", "developer1")
                .forEach(person ->
                        as(
                                person,
                                () ->
                                        notices.readAll(
                                                        scene.workspace.key(),
                                                        clock.instant().plusSeconds(60))
                                                .require()));
    }

    @Rule({"BAT-6", "NTF-1", "NTF-2"})
    @Test
    void tellEachJudgeOnceOfEverythingThatWaits() {
        Batch batch = proposed();
        assertThat(unread("reviewer")).isEmpty();
        told(batch);
        Notice only = only("reviewer");
        assertThat(only.kind()).isEqualTo("change.submitted");
        assertThat(only.actor().userName()).isEqualTo("developer1");
        assertThat(only.content().page()).isEqualTo("batches/" + batch.id());
        assertThat(title(only, Locale.ENGLISH))
                .isEqualTo(
                        "Diego Ramos asks for your verdict on 7 of the 7 changes of BATCH-1 “Ramp”");
        assertThat(title(only, Locale.of("es")))
                .isEqualTo(
                        "Diego Ramos pide su veredicto sobre 7 de los 7 cambios de BATCH-1 «Ramp»");
        assertThat(lines(only)).hasSize(1 + BatchNotices.MOST + 1);
        assertThat(lines(only)).first().isEqualTo("“It went well”");
        assertThat(lines(only).get(1)).startsWith("flag1 · prod: ");
        assertThat(lines(only)).last().isEqualTo("and 2 more changes");
        assertThat(unread("viewer")).isEmpty();
        told(batch);
        assertThat(unread("reviewer")).hasSize(1);
    }

    @Rule("BAT-6")
    @Test
    void tellTheAuthorOnceOfAllVerdictsAndOnceOfWhatTakesEffect() {
        Batch batch = proposed();
        told(batch);
        batch.changes()
                .forEach(id -> scene.decided("reviewer", scene.change(id), Verdict.Kind.APPROVE));
        told(batch);
        assertThat(unread("developer1"))
                .extracting(it -> title(it, Locale.ENGLISH))
                .containsExactlyInAnyOrder(
                        "Lucía Herrera approved 7 of the 7 changes of BATCH-1 “Ramp”",
                        "7 of the 7 changes of BATCH-1 “Ramp” take effect");
    }

    @Rule("BAT-6")
    @Test
    void tellOfASingleOneAsOfAnyOtherChange() {
        Batch batch = proposed();
        told(batch);
        scene.decided("reviewer", scene.change(batch.changes().getFirst()), Verdict.Kind.REJECT);
        told(batch);
        Notice only = only("developer1");
        assertThat(only.content().page()).isEqualTo("changes/" + batch.changes().getFirst());
        assertThat(title(only, Locale.ENGLISH)).startsWith("Lucía Herrera rejected CHG-");
    }

    @Rule({"BAT-6", "NTF-6"})
    @Test
    void tellProgramsOfEachChangeAtOnceAndOnlyOnce() {
        as(
                "admin",
                () ->
                        portal.getBean(WebhookDesk.class)
                                .create(
                                        scene.workspace.key(),
                                        "hook",
                                        "http://localhost/x",
                                        Set.of())
                                .require());
        Batch batch = proposed();
        assertThat(deliveries()).isEqualTo(FLAGS);
        told(batch);
        assertThat(deliveries()).isEqualTo(FLAGS);
    }

    @Rule({"BAT-6", "NTF-1"})
    @Test
    void whatIsStillToBeToldStandsInTheDatabaseAndIsPlanned() {
        Batch batch = proposed();
        assertThat(
                        jdbc.sql("select count(*) from scheduled_tasks where task_instance = :key")
                                .param("key", BatchDigest.key(scene.workspace.id(), batch.id()))
                                .query(Integer.class)
                                .single())
                .isEqualTo(1);
        told(batch);
        assertThat(
                        jdbc.sql("select count(*) from batch_news where workspace_id = :workspace")
                                .param("workspace", scene.workspace.id().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private int deliveries() {
        return jdbc.sql(
                        "select count(*) from delivery where workspace_id = :workspace and webhook_id is not null")
                .param("workspace", scene.workspace.id().value())
                .query(Integer.class)
                .single();
    }

    private static List<FlagKey> flagKeys() {
        return IntStream.rangeClosed(1, FLAGS).mapToObj(i -> new FlagKey("flag" + i)).toList();
    }

    private Batch proposed() {
        Wanted wanted =
                new Wanted(
                        new Wording("Ramp", "It went well"),
                        new Share("prod", "on", 10),
                        flagKeys());
        return as("developer1", () -> desk.propose(scene.workspace.key(), wanted).require());
    }

    /** The moment has passed in which more might have happened. */
    private void told(Batch batch) {
        String key = BatchDigest.key(scene.workspace.id(), batch.id());
        ActingAs.portal(() ->
                new TransactionTemplate(transactions).executeWithoutResult(_ -> digest.run(key)));
    }

    private List<Notice> unread(String person) {
        return as(person, () -> notices.mine(scene.workspace.key(), true, ALL).require())
                .lines()
                .stream()
                .map(ReaderNotice::notice)
                .toList();
    }

    private Notice only(String person) {
        assertThat(unread(person)).hasSize(1);
        return unread(person).getFirst();
    }

    private String title(Notice notice, Locale locale) {
        return texts.text(notice.content().title(), locale);
    }

    private List<String> lines(Notice notice) {
        return notice.content().lines().stream()
                .map(line -> texts.text(line, Locale.ENGLISH))
                .toList();
    }
}
