package io.colorguard.audit.application;

import static io.colorguard.audit.HistoryScene.GONE;
import static io.colorguard.identity.Actors.as;
import static io.colorguard.identity.Actors.stale;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.approval.ApprovalScene;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.audit.Act;
import io.colorguard.audit.HistoryExtract;
import io.colorguard.audit.HistoryScene;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DatabaseTest
@Rule("AUD-6")
class HistoryExportTest {

    private static final Instant LONG_AGO = Instant.parse("2019-05-01T10:00:00Z");

    @Autowired HistoryExport export;
    @Autowired HistoryDesk history;
    @Autowired ApplicationContext portal;
    @Autowired JsonMapper json;

    private HistoryScene scene;
    private JdbcClient owner;
    private final ByteArrayOutputStream file = new ByteArrayOutputStream();

    @BeforeEach
    void aHistory() {
        scene = new HistoryScene(portal);
        owner = Inside.owner(portal);
        scene.add(
                GONE,
                scene.act("flag.killed", Subject.flag("old"))
                        .withFlag("old")
                        .withChange("CHG-4")
                        .withReason("Pasó, \"ya\"\nver INC-7"),
                LONG_AGO);
    }

    @Test
    void theTableHoldsWhatThePageShowsAndBesideItStandsWhatItIs() throws IOException {
        HistoryExtract taken =
                write("compliance", HistoryQuestion.ALL, ExtractFormat.CSV).require();
        Map<String, byte[]> files = unzipped();

        List<CSVRecord> rows = rows(files.get("history.csv"));
        assertThat(rows).hasSize(2);
        assertThat(rows.getLast().toMap())
                .containsEntry("name", "Sofía Godínez")
                .containsEntry("at", "2019-05-01T10:00:00Z")
                .containsEntry("roles", "developer")
                .containsEntry("kind", "flag")
                .containsEntry("object", "old")
                .containsEntry("change", "CHG-4")
                .containsEntry("reason", "Pasó, \"ya\"\nver INC-7");
        JsonNode beside = json.readTree(files.get("extract.json"));
        assertThat(beside.at("/revisions").asInt()).isEqualTo(2);
        assertThat(beside.at("/sha256").asString())
                .isEqualTo(ContentHash.of(files.get("history.csv")).value())
                .isEqualTo(taken.hash().value());
        assertThat(beside.at("/extract/workspace").asString()).isEqualTo(scene.key.value());
        assertThat(beside.at("/extract/takenBy/user").asString()).isEqualTo("compliance");
        assertThat(Instant.parse(beside.at("/extract/takenAt").asString()))
                .isBetween(Instant.now().minusSeconds(60), Instant.now());
        assertThat(beside.at("/extract/query").isEmpty()).isTrue();
    }

    @Test
    void theDocumentSaysItsQuestionItsNumberAndEachRevision() {
        HistoryQuestion question =
                new HistoryQuestion(
                        "paso",
                        "old",
                        "CHG-4",
                        GONE.userName(),
                        "flag",
                        "old",
                        "flag.killed",
                        LONG_AGO,
                        LONG_AGO.plusSeconds(1));
        HistoryExtract taken = write("viewer", question, ExtractFormat.JSON).require();

        JsonNode document = json.readTree(file.toByteArray());
        assertThat(document.at("/revisions").asInt()).isEqualTo(1);
        assertThat(document.at("/entries").size()).isEqualTo(1);
        assertThat(document.at("/entries/0/actor/name").asString()).isEqualTo("Sofía Godínez");
        assertThat(document.at("/entries/0/subject/key").asString()).isEqualTo("old");
        assertThat(json.convertValue(document.at("/extract/query"), Map.class))
                .isEqualTo(
                        Map.of(
                                "q", "paso",
                                "flag", "old",
                                "change", "CHG-4",
                                "actor", "sgodinez",
                                "kind", "flag",
                                "object", "old",
                                "action", "flag.killed",
                                "from", "2019-05-01T10:00:00Z",
                                "to", "2019-05-01T10:00:01Z"));
        assertThat(taken.hash()).isEqualTo(ContentHash.of(file.toByteArray()));
    }

    @Test
    void whoTookWhatIsKeptForEver() {
        HistoryExtract taken = write("viewer", of("old"), ExtractFormat.JSON).require();

        assertThat(
                        as(
                                        "viewer",
                                        () ->
                                                history.page(
                                                        scene.key.value(),
                                                        HistoryQuestion.ALL,
                                                        null,
                                                        1))
                                .require()
                                .entries())
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.act().action()).isEqualTo("history.extracted");
                    assertThat(entry.act().subject())
                            .isEqualTo(new Subject("extract", taken.hash().abbreviated()));
                    assertThat(entry.actor().userName()).isEqualTo("viewer");
                });
        assertThat(
                        owner.sql(
                                        """
                                        select question, format, revisions::text, content_sha256, by_user
                                        from history_extract where workspace_id = ?
                                        """)
                                .param(scene.workspace.value())
                                .query()
                                .singleRow()
                                .values())
                .containsExactly("{\"flag\":\"old\"}", "json", "1", taken.hash().value(), "viewer");
        JdbcClient app = portal.getBean(JdbcClient.class);
        assertThatThrownBy(() -> app.sql("update history_extract set revisions = 0").update())
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
    void noCellIsAFormula(String reason) throws IOException {
        Act act =
                scene.act("flag.killed", Subject.flag("x")).withFlag("formula").withReason(reason);
        scene.add("developer1", act);
        write("viewer", of("formula"), ExtractFormat.CSV).require();

        assertThat(rows(unzipped().get("history.csv")))
                .singleElement()
                .satisfies(row -> assertThat(row.get("reason")).isEqualTo("'" + reason));
    }

    @Test
    void aQuestionThatNothingAnswersIsAFileAllTheSame() throws IOException {
        write("viewer", of("none"), ExtractFormat.CSV).require();
        assertThat(rows(unzipped().get("history.csv"))).isEmpty();
    }

    @Test
    @Rule("AUD-1")
    void draftsOfOthersAreInNoFile() {
        ApprovalScene approval = new ApprovalScene(portal);
        FlagContent flag =
                approval.standing(ApprovalScene.aFlag("checkout", LifecycleStage.PRODUCTION));
        as(
                "developer1",
                () ->
                        portal.getBean(ApprovalDesk.class)
                                .draft(
                                        approval.workspace.key(),
                                        ApprovalScene.wanting(
                                                ApprovalScene.ramped(flag, "prod", 5)))
                                .require());
        var question =
                new HistoryQuestion(
                        null, null, null, null, null, null, "change.drafted", null, null);

        assertThat(as("viewer", () -> export.count(approval.workspace.key(), question)).require())
                .isZero();
        assertThat(
                        as("developer1", () -> export.count(approval.workspace.key(), question))
                                .require())
                .isEqualTo(1);
    }

    @Test
    @Rule("IDN-7")
    void beforeAPageItTakesARecentSignOn() {
        Outcome<HistoryExtract> refused =
                stale(
                        "viewer",
                        () -> export.write(scene.key, of("old"), ExtractFormat.CSV, () -> file));
        assertThat(refused.reasons())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.kind()).isEqualTo(Refusal.Kind.STEP_UP);
                    assertThat(it.messageKey()).isEqualTo("audit.refusal.extract.recent");
                });
        assertThat(stale("viewer", () -> export.count(scene.key, of("old"))).reasons()).hasSize(1);
        assertThat(file.size()).isZero();
        assertThat(
                        ActingAs.call(
                                        io.colorguard.identity.DemoPeople.require("viewer"),
                                        Source.API,
                                        () -> export.count(scene.key, of("old")))
                                .require())
                .isEqualTo(1);
    }

    @Test
    void moreThanAFileHoldsIsRefusedBeforeItBegins() {
        scene.fill(HistoryExport.MOST);
        Outcome<HistoryExtract> refused = write("viewer", HistoryQuestion.ALL, ExtractFormat.CSV);
        assertThat(refused.reasons())
                .singleElement()
                .satisfies(it -> {
                    assertThat(it.messageKey()).isEqualTo("audit.refusal.extract.many");
                    assertThat(it.arguments()).containsExactly(HistoryExport.MOST);
                });
        assertThat(file.size()).isZero();

        HistoryQuestion narrowed =
                new HistoryQuestion(null, null, null, null, null, null, "change.saved", null, null);
        assertThat(write("viewer", narrowed, ExtractFormat.JSON).require().revisions())
                .isEqualTo(HistoryExport.MOST - HistoryExport.MOST / 1000);
        assertThat(json.readTree(file.toByteArray()).at("/entries").size())
                .isEqualTo(HistoryExport.MOST - HistoryExport.MOST / 1000);
    }

    @Test
    void whatBreaksOffIsNoFileAndWasNotTaken() {
        OutputStream broken =
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        throw new IOException("gone");
                    }
                };
        assertThatThrownBy(() ->
                        as(
                                "viewer",
                                () ->
                                        export.write(
                                                scene.key,
                                                of("old"),
                                                ExtractFormat.CSV,
                                                () -> broken)))
                .isInstanceOf(UncheckedIOException.class);
        assertThat(
                        owner.sql("select count(*) from history_extract where workspace_id = ?")
                                .param(scene.workspace.value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    private Outcome<HistoryExtract> write(
            String userName, HistoryQuestion question, ExtractFormat format) {
        return as(userName, () -> export.write(scene.key, question, format, () -> file));
    }

    private static HistoryQuestion of(String flag) {
        return HistoryQuestion.ofFlag(flag);
    }

    private Map<String, byte[]> unzipped() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file.toByteArray()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        assertThat(files.keySet()).containsExactly("history.csv", "extract.json");
        return files;
    }

    private static List<CSVRecord> rows(byte[] csv) throws IOException {
        return CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get()
                .parse(new StringReader(new String(csv, StandardCharsets.UTF_8)))
                .getRecords();
    }
}
