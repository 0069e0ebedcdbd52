package io.colorguard.audit.application;

import io.colorguard.shared.ContentHash;
import io.colorguard.shared.SheetCell;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A ZIP of the table and what it is an extract of. They are two files, as a table with a preface is
 * read by no program, and its rows are counted and hashed only when the last of them is written.
 */
final class CsvExtract extends ExtractFile {

    private static final String TABLE = "history.csv";
    private static final String NOTE =
            "A cell that a spreadsheet would take for a formula begins with an apostrophe.";

    private final ZipOutputStream zip;
    private final DigestOutputStream table;
    private final CSVPrinter printer;
    private final ExtractDocument head;
    private final JsonMapper json;
    private @Nullable ContentHash hash;

    /** What stands beside the table. */
    record Companion(
            ExtractDocument extract, int revisions, String file, String sha256, String note) {}

    CsvExtract(OutputStream out, ExtractDocument head, JsonMapper json) throws IOException {
        this.head = head;
        this.json = json;
        zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        zip.putNextEntry(entry(TABLE));
        table = digesting(new Unclosed(zip));
        printer =
                new CSVPrinter(
                        new OutputStreamWriter(table, StandardCharsets.UTF_8), CSVFormat.RFC4180);
        printer.printRecord(
                "revision",
                "at",
                "user",
                "name",
                "issuer",
                "subject",
                "roles",
                "action",
                "kind",
                "object",
                "flag",
                "change",
                "reason",
                "source",
                "address",
                "request");
    }

    @Override
    void write(RevisionDocument it) throws IOException {
        printer.printRecord(
                Stream.of(
                                it.revision(),
                                it.at(),
                                it.actor().user(),
                                it.actor().name(),
                                it.actor().issuer(),
                                it.actor().subject(),
                                String.join(" ", it.actor().roles()),
                                it.action(),
                                it.subject().kind(),
                                it.subject().key(),
                                or(it.flag()),
                                or(it.change()),
                                or(it.reason()),
                                it.source(),
                                or(it.address()),
                                or(it.request()))
                        .map(SheetCell::of));
    }

    private static String or(@Nullable String text) {
        return text == null ? "" : text;
    }

    @Override
    ContentHash end() throws IOException {
        printer.flush();
        zip.closeEntry();
        ContentHash made = hash(table);
        hash = made;
        return made;
    }

    @Override
    public void close() throws IOException {
        if (hash instanceof ContentHash made) {
            zip.putNextEntry(entry("extract.json"));
            zip.write(
                    json.writerWithDefaultPrettyPrinter()
                            .writeValueAsBytes(
                                    new Companion(head, revisions(), TABLE, made.value(), NOTE)));
            zip.closeEntry();
            zip.finish();
            zip.flush();
        }
    }

    private ZipEntry entry(String name) {
        ZipEntry entry = new ZipEntry(name);
        entry.setTime(head.takenAt().toEpochMilli());
        return entry;
    }

    /** The table ends before the ZIP does. */
    private static final class Unclosed extends FilterOutputStream {

        Unclosed(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
