package io.colorguard.compliance.application;

import static io.colorguard.catalog.domain.ApprovedFlagFixtures.NOON;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.approved;
import static io.colorguard.catalog.domain.ApprovedFlagFixtures.content;
import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.catalog.FlagScene;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.Retirement;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.compliance.domain.Safeguard.Wanted;
import io.colorguard.compliance.domain.Safeguards;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Rule("CMP-3")
class SafeguardDeskTest {

    static final FlagKey CHECKOUT = new FlagKey("checkout");
    static final Wanted STEPS = new Wanted("Kill it, then call payments", "https://run.book/7");

    @Autowired ApplicationContext portal;
    @Autowired SafeguardDesk desk;

    FlagScene scene;
    WorkspaceKey key;

    @BeforeEach
    void aFlag() {
        scene = new FlagScene(portal);
        scene.with(content("checkout"));
        key = scene.workspace.key();
    }

    @Test
    void standsOnTheFlagsRecordOnceItIsWritten() {
        assertThat(find()).isEmpty();
        write(Kind.ROLLBACK, STEPS).require();

        Safeguard standing = find().get(Kind.ROLLBACK);
        assertThat(find()).hasSize(1);
        assertThat(standing.words()).isEqualTo("Kill it, then call payments");
        assertThat(standing.link()).isEqualTo(URI.create("https://run.book/7"));
        assertThat(standing.by().userName()).isEqualTo("developer1");
        assertThat(Inside.of(portal, Safeguards.class).of(scene.workspace.id(), CHECKOUT))
                .containsOnlyKeys(Kind.ROLLBACK);
    }

    @Test
    void isReplacedAndTheHistoryKeepsWhatItSaid() {
        write(Kind.ROLLBACK, STEPS).require();
        as("operator", () -> desk.write(key, CHECKOUT, Kind.ROLLBACK, new Wanted("Kill it", "")))
                .require();
        assertThat(find().get(Kind.ROLLBACK))
                .returns("Kill it", Safeguard::words)
                .returns(null, Safeguard::link);
        assertThat(history()).containsExactly("Kill it, then call payments", "Kill it");
    }

    @Test
    void theSameAgainChangesNothing() {
        write(Kind.MONITORING, STEPS).require();
        Safeguard again =
                as("operator", () -> desk.write(key, CHECKOUT, Kind.MONITORING, STEPS)).require();
        assertThat(again.by().userName()).isEqualTo("developer1");
        assertThat(history()).hasSize(1);
    }

    @Rule("AUD-1")
    @Test
    void isTakenAwayWithAReasonThatTheHistoryTells() {
        write(Kind.MONITORING, STEPS).require();
        remove("The dashboard is gone").require();
        assertThat(find()).isEmpty();
        assertThat(
                        owner().sql(
                                        "select action || ' ' || flag_key || ' ' || coalesce(reason, '')"
                                                + " from revision where workspace_id = ? and action like 'safeguard%'"
                                                + " order by rev")
                                .param(scene.workspace.id().value())
                                .query(String.class)
                                .list())
                .containsExactly(
                        "safeguard.written checkout ",
                        "safeguard.removed checkout The dashboard is gone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "a\u0000b"})
    void isNotTakenAwayWithoutAReason(String reason) {
        write(Kind.MONITORING, STEPS).require();
        assertThat(remove(reason).reasons())
                .singleElement()
                .returns("CMP-3", Refusal::rule)
                .returns("reason", Refusal::field);
        assertThat(find()).hasSize(1);
    }

    @Test
    void whatDoesNotStandThereIsNotTakenAway() {
        assertThat(remove("Gone").reasons())
                .singleElement()
                .returns("compliance.refusal.safeguard.missing", Refusal::messageKey);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    ''       | ''                         | words | words.missing
                    '  '     | ''                         | words | words.missing
                    a\u0001b | ''                         | words | words.unclean
                    Kill it  | not a link                 | link  | link
                    Kill it  | javascript:alert(1)        | link  | link
                    Kill it  | data:text/html,x           | link  | link
                    Kill it  | https://me:secret@run.book | link  | link
                    Kill it  | /runbook                   | link  | link
                    Kill it  | file:///etc/passwd         | link  | link
                    """)
    void whatCannotBeKeptIsRefusedByItsField(
            String words, String link, String field, String messageKey) {
        assertThat(write(Kind.ROLLBACK, new Wanted(words, link)).reasons())
                .singleElement()
                .returns("CMP-3", Refusal::rule)
                .returns(field, Refusal::field)
                .returns("compliance.refusal." + messageKey, Refusal::messageKey);
        assertThat(find()).isEmpty();
    }

    @Test
    void wordsHaveALimit() {
        assertThat(write(Kind.ROLLBACK, new Wanted("x".repeat(4_000), "")).find()).isPresent();
        assertThat(write(Kind.ROLLBACK, new Wanted("x".repeat(4_001), "")).reasons())
                .singleElement()
                .returns("compliance.refusal.words.too_long", Refusal::messageKey);
    }

    @Test
    void aRemovedFlagsStaysAsItIs() {
        FlagScene ended = new FlagScene(portal);
        FeatureFlags flags = Inside.of(portal, FeatureFlags.class);
        ended.write(() -> {
            flags.add(
                    ended.workspace.id(),
                    List.of(removed(approved(ended.workspace, content("checkout")))));
            return flags;
        });
        WorkspaceKey there = ended.workspace.key();
        assertThat(as("viewer", () -> desk.find(there, CHECKOUT)).find()).isPresent();
        assertThat(
                        as("developer1", () -> desk.write(there, CHECKOUT, Kind.ROLLBACK, STEPS))
                                .reasons())
                .singleElement()
                .returns("compliance.refusal.safeguard.removed", Refusal::messageKey);
        assertThat(as("developer1", () -> desk.whyNot(there, CHECKOUT))).hasSize(1);
    }

    @Rule("IDN-2")
    @Test
    void viewersReadAndDoNotWrite() {
        assertThat(as("viewer", () -> desk.write(key, CHECKOUT, Kind.ROLLBACK, STEPS)).reasons())
                .singleElement()
                .returns("IDN-2", Refusal::rule);
        assertThat(as("viewer", () -> desk.whyNot(key, CHECKOUT))).hasSize(1);
        assertThat(as("developer1", () -> desk.whyNot(key, CHECKOUT))).isEmpty();
    }

    @Test
    void aFlagThatIsNotThereIsMissing() {
        FlagKey none = new FlagKey("none");
        assertThat(as("viewer", () -> desk.find(key, none)).reasons())
                .singleElement()
                .returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
        assertThat(as("developer1", () -> desk.write(key, none, Kind.ROLLBACK, STEPS)).reasons())
                .singleElement()
                .returns(Refusal.Kind.NOT_FOUND, Refusal::kind);
    }

    @Test
    void writersAtOnceComeOneAfterTheOther() throws Exception {
        Together.run(
                IntStream.range(0, 6)
                        .<Callable<Safeguard>>mapToObj(i ->
                                () -> write(Kind.ROLLBACK, new Wanted("Way " + i, "")).require())
                        .toList());
        assertThat(find()).hasSize(1);
        assertThat(history()).hasSize(6).doesNotHaveDuplicates();
    }

    static ApprovedFlag removed(ApprovedFlag flag) {
        return new ApprovedFlag(
                flag.content(),
                flag.approvals(),
                flag.kills(),
                flag.stageSince(),
                new Retirement(NOON, Map.of()),
                flag.version(),
                flag.lastChange());
    }

    private Map<Kind, Safeguard> find() {
        return as("viewer", () -> desk.find(key, CHECKOUT)).require();
    }

    private Outcome<Safeguard> write(Kind kind, Wanted wanted) {
        return as("developer1", () -> desk.write(key, CHECKOUT, kind, wanted));
    }

    private Outcome<Safeguard> remove(String why) {
        return as("developer1", () -> desk.remove(key, CHECKOUT, Kind.MONITORING, why));
    }

    private List<String> history() {
        return owner().sql(
                        "select words from flag_safeguard_aud where workspace_id = ? order by rev")
                .param(scene.workspace.id().value())
                .query(String.class)
                .list();
    }

    private JdbcClient owner() {
        return Inside.owner(portal);
    }
}
