package io.colorguard.compliance.application;

import static io.colorguard.identity.Actors.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.DatabaseTest;
import io.colorguard.Inside;
import io.colorguard.Rule;
import io.colorguard.Together;
import io.colorguard.catalog.FlagScene;
import io.colorguard.compliance.HostileFiles;
import io.colorguard.compliance.HostileFiles.Harmless;
import io.colorguard.compliance.HostileFiles.Refused;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@DatabaseTest
@Rule("CMP-3")
class EvidenceStoreTest {

    @Autowired ApplicationContext portal;
    @Autowired EvidenceStore store;

    JdbcClient owner;
    WorkspaceKey key;

    @BeforeEach
    void aWorkspace() {
        owner = Inside.owner(portal);
        key = new FlagScene(portal).workspace.key();
    }

    @ParameterizedTest
    @EnumSource(Refused.class)
    void whatIsNoneOfOursIsRefusedAndNotKept(Refused file) throws IOException {
        Outcome<Evidence.File> outcome = keep("developer1", file.called, file.content());

        assertThat(outcome.reasons())
                .singleElement()
                .returns(file.messageKey, Refusal::messageKey)
                .returns("CMP-3", Refusal::rule)
                .returns(file == Refused.NAMELESS ? "name" : "file", Refusal::field);
        assertThat(count("evidence_file")).isZero();
        assertThat(count("evidence_receipt")).isZero();
    }

    @ParameterizedTest
    @EnumSource(Harmless.class)
    void whatIsKeptComesOutAsItWentIn(Harmless file) throws IOException {
        Evidence.File kept = keep("developer1", file.called, file.content()).require();

        assertThat(kept.name()).endsWith(file.name).doesNotContain("/", "\\", "\r", "\n", "\"");
        assertThat(kept.type()).isEqualTo(file.type);
        assertThat(kept.size()).isEqualTo(file.content().length);
        assertThat(kept.hash()).isEqualTo(ContentHash.of(file.content()));
        assertThat(read("viewer", key, kept.hash())).isEqualTo(file.content());
    }

    @ParameterizedTest
    @ValueSource(ints = {1 << 20, (1 << 20) + 1, 25 << 20})
    void aFileOfManyPartsComesOutAsItWentIn(int size) throws IOException {
        byte[] content = HostileFiles.filled(size);
        Evidence.File kept = keep("developer1", "large.pdf", content).require();
        assertThat(read("viewer", key, kept.hash())).isEqualTo(content);
    }

    @Test
    void isReadNoFurtherThanAFileMayBeLarge() throws IOException {
        Endless endless = new Endless();
        Outcome<Evidence.File> outcome =
                as("developer1", () -> store.keep(key, "a", () -> endless));
        assertThat(outcome.reasons())
                .singleElement()
                .returns(Refusal.Kind.TOO_LARGE, Refusal::kind);
        assertThat(endless.read).isLessThan(Evidence.LARGEST_FILE + (1 << 18));
        assertThat(endless.closed).isTrue();
    }

    @Test
    void aFileThatBreaksOffIsNotKept() {
        assertThatThrownBy(() -> as("developer1", () -> store.keep(key, "a.pdf", BreakingOff::new)))
                .isInstanceOf(EOFException.class);
        assertThat(count("evidence_file")).isZero();
    }

    @Test
    void theSameContentIsKeptOnceUnderAnyName() throws IOException {
        Evidence.File first = keep("developer1", "a.pdf", HostileFiles.PDF).require();
        Evidence.File again = keep("reviewer", "b.pdf", HostileFiles.PDF).require();
        assertThat(again.hash()).isEqualTo(first.hash());
        assertThat(again.name()).isEqualTo("b.pdf");
        assertThat(count("evidence_file")).isEqualTo(1);
        assertThat(
                        owner.sql(
                                        "select subject from evidence_receipt_aud where workspace_id = ("
                                                + "select id from workspace where key = ?)")
                                .param(key.value())
                                .query(String.class)
                                .list())
                .containsExactly("developer1");
    }

    @Test
    void theSameContentBroughtAtOnceIsKeptOnce() throws Exception {
        byte[] content = HostileFiles.filled(3 << 20);
        assertThat(
                        Together.run(
                                Collections.nCopies(
                                        6,
                                        () ->
                                                keep("developer1", "a.pdf", content)
                                                        .require()
                                                        .hash())))
                .containsOnly(ContentHash.of(content));
        assertThat(count("evidence_file")).isEqualTo(1);
        assertThat(count("evidence_receipt")).isEqualTo(1);
    }

    @Rule("AUD-1")
    @Test
    void theHistoryTellsWhoBroughtIt() throws IOException {
        keep("developer1", "a.pdf", HostileFiles.PDF).require();
        assertThat(
                        owner.sql(
                                        "select action from revision where workspace_id = ("
                                                + "select id from workspace where key = ?) and action like 'evidence%'")
                                .param(key.value())
                                .query(String.class)
                                .list())
                .containsExactly("evidence.kept");
    }

    @Rule("IDN-3")
    @Test
    void aFileOfAnotherWorkspaceIsMissing() throws IOException {
        Evidence.File kept = keep("developer1", "a.pdf", HostileFiles.PDF).require();
        WorkspaceKey other = new FlagScene(portal).workspace.key();
        assertThat(as("developer1", () -> store.open(other, kept.hash(), "")).reasons())
                .singleElement()
                .returns(Refusal.Kind.NOT_FOUND, Refusal::kind)
                .returns("compliance.refusal.file.missing", Refusal::messageKey);
        assertThat(as("developer1", () -> store.find(other, kept.hash(), "a.pdf")).find())
                .isEmpty();
    }

    @Test
    void isFoundAsEvidenceUnderAnyName() throws IOException {
        Evidence.File kept =
                keep("developer1", "a.csv", "a,b".getBytes(StandardCharsets.UTF_8)).require();
        Evidence.File found =
                as("developer1", () -> store.find(key, kept.hash(), "../b.md")).require();
        assertThat(found).isEqualTo(new Evidence.File("b.md", "text/markdown", 3, kept.hash()));
    }

    @Rule("IDN-2")
    @Test
    void isNotEvenReadForWhoMayNotBringIt() throws IOException {
        Endless endless = new Endless();
        assertThat(as("viewer", () -> store.keep(key, "a", () -> endless)).reasons())
                .singleElement()
                .returns("IDN-2", Refusal::rule);
        assertThat(endless.read).isZero();
    }

    @Test
    void whatWasChangedInTheDatabaseIsNotHandedOut() throws IOException {
        ContentHash hash = keep("developer1", "a.pdf", HostileFiles.PDF).require().hash();
        owner.sql(
                        "update evidence_file set bytes = 'x' where hash = ? and workspace_id = ("
                                + "select id from workspace where key = ?)")
                .params(hash.value(), key.value())
                .update();
        assertThatThrownBy(() -> as("viewer", () -> store.open(key, hash, "")))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void nothingIsLeftBesideTheDatabase() throws IOException {
        keep("developer1", "a.pdf", HostileFiles.PDF).require();
        keep("developer1", Refused.ZIP_BOMB.called, Refused.ZIP_BOMB.content());
        Path folder = Path.of(System.getProperty("java.io.tmpdir"));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(it -> it.toString().contains("colorguard-evidence"))).isEmpty();
        }
    }

    private Outcome<Evidence.File> keep(String who, String name, byte[] content)
            throws IOException {
        return as(who, () -> store.keep(key, name, () -> new ByteArrayInputStream(content)));
    }

    private byte[] read(String who, WorkspaceKey workspace, ContentHash hash) throws IOException {
        var out = new ByteArrayOutputStream();
        try (EvidenceCopy copy = as(who, () -> store.open(workspace, hash, "")).require()) {
            copy.writeTo(out);
        }
        return out.toByteArray();
    }

    private int count(String table) {
        return owner.sql(
                        "select count(*) from "
                                + table
                                + " where workspace_id = (select id from workspace where key = ?)")
                .param(key.value())
                .query(Integer.class)
                .single();
    }

    /** Sends zeros for ever. */
    private static final class Endless extends InputStream {

        long read;
        boolean closed;

        @Override
        public int read() {
            read++;
            return 0;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            read += length;
            return length;
        }

        @Override
        public void close() {
            closed = true;
        }
    }

    /** Sends the beginning of a PDF, and then the connection ends. */
    private static final class BreakingOff extends InputStream {

        private int sent;

        @Override
        public int read() throws IOException {
            if (sent == HostileFiles.PDF.length) {
                throw new EOFException("the connection ended");
            }
            return HostileFiles.PDF[sent++];
        }
    }
}
