package io.colorguard.compliance.application;

import io.colorguard.compliance.domain.ReadingText;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads measurements from comma-separated values, whose header names the columns (CMP-5). */
public final class ImpactSheet {

    /** Rows of a file, without its header. */
    public static final int MOST_ROWS = 1_000;

    public static final int LARGEST = 1024 * 1024;

    /** What each row says; the change may be left out. */
    public static final List<String> COLUMNS =
            List.of(
                    "metric",
                    "unit",
                    "wanted",
                    "baseline",
                    "observed",
                    "from",
                    "until",
                    "source",
                    "confidence",
                    "change");

    private static final String RULE = "CMP-5";
    private static final String FILE = "file";
    private static final String OPTIONAL = COLUMNS.getLast();

    private final List<String> header;
    private final List<ReadingText> rows = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();

    private ImpactSheet(List<String> header) {
        this.header = header;
    }

    /** The rows of a file, or why it cannot be read. */
    static Outcome<List<ReadingText>> read(byte[] file) {
        if (file.length > LARGEST) {
            return Outcome.refused(
                    Refusal.tooLarge(
                            RULE, "compliance.refusal.impact.file.too_large", LARGEST >> 20));
        }
        try {
            return read(
                    StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString());
        } catch (CharacterCodingException _) {
            return Outcome.refused(wrong("not_text"));
        } catch (IOException | UncheckedIOException _) {
            return Outcome.refused(wrong("not_csv"));
        }
    }

    private static Outcome<List<ReadingText>> read(String text) throws IOException {
        String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
        try (CSVParser parser = CSVParser.parse(new StringReader(plain), CSVFormat.RFC4180)) {
            Iterator<CSVRecord> records = parser.iterator();
            List<String> header = records.hasNext() ? header(records.next()) : List.of();
            if (!isComplete(header)) {
                return Outcome.refused(wrong("header", String.join(",", COLUMNS), OPTIONAL));
            }
            return new ImpactSheet(header).read(parser, records);
        }
    }

    private static List<String> header(CSVRecord first) {
        return first.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    }

    private static boolean isComplete(List<String> header) {
        var names = new HashSet<>(header);
        names.add(OPTIONAL);
        return names.equals(new HashSet<>(COLUMNS))
                && new HashSet<>(header).size() == header.size();
    }

    private Outcome<List<ReadingText>> read(CSVParser parser, Iterator<CSVRecord> records) {
        while (records.hasNext()) {
            CSVRecord row = records.next();
            int line = Math.toIntExact(parser.getCurrentLineNumber());
            if (rows.size() == MOST_ROWS) {
                return Outcome.refused(wrong("rows", MOST_ROWS));
            }
            take(line, row);
        }
        if (rows.isEmpty() && refusals.isEmpty()) {
            return Outcome.refused(wrong("rows", MOST_ROWS));
        }
        return refusals.isEmpty() ? Outcome.done(rows) : Outcome.refused(refusals);
    }

    private void take(int line, CSVRecord row) {
        if (row.size() == 1 && row.get(0).isBlank()) {
            return;
        }
        if (row.size() != header.size()) {
            refusals.add(wrong("columns", line, row.size(), header.size()));
            return;
        }
        rows.add(
                new ReadingText(
                        line,
                        cell(row, "metric"),
                        cell(row, "unit"),
                        cell(row, "wanted"),
                        cell(row, "baseline"),
                        cell(row, "observed"),
                        cell(row, "from"),
                        cell(row, "until"),
                        cell(row, "source"),
                        cell(row, "confidence"),
                        cell(row, OPTIONAL)));
    }

    private String cell(CSVRecord row, String column) {
        int at = header.indexOf(column);
        return at < 0 ? "" : row.get(at);
    }

    private static Refusal wrong(String why, Object... arguments) {
        return Refusal.invalid(RULE, "compliance.refusal.impact.file." + why, FILE, arguments);
    }
}
