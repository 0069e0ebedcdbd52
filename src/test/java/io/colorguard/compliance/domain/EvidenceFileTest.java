package io.colorguard.compliance.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.colorguard.Rule;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Rule("CMP-3")
class EvidenceFileTest {

    private static final ContentHash HASH = ContentHash.of(new byte[] {1});

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    PDF  | report.pdf                          | report.pdf
                    PDF  | Informe de auditoría 2026.PDF       | Informe de auditoría 2026.PDF
                    PDF  | report                              | report.pdf
                    PDF  | invoice.pdf.exe                     | invoice.pdf.exe.pdf
                    PNG  | page.html                           | page.html.png
                    JPEG | photo.jpeg                          | photo.jpeg
                    JPEG | photo.png                           | photo.png.jpg
                    PDF  | ../../etc/passwd                    | passwd.pdf
                    PDF  | C:\\Users\\ana\\report.pdf          | report.pdf
                    PDF  | /report.pdf                         | report.pdf
                    PDF  | ...report.pdf...                    | report.pdf
                    PDF  | `  a   b .pdf `                     | a b .pdf
                    PDF  | a:b*c?"d"<e>.pdf                    | a_b_c__d__e_.pdf
                    TEXT | run.sh                              | run.sh.txt
                    TEXT | page.html                           | page.html.txt
                    TEXT | build.log                           | build.log
                    TEXT | figures.csv                         | figures.csv
                    TEXT | answer.JSON                         | answer.JSON
                    TEXT | notes.md                            | notes.md
                    """)
    void isCalledWhatItIs(EvidenceType type, String given, String name) {
        assertThat(named(type, given).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    figures.csv, text/csv
                    answer.json, application/json
                    notes.md,    text/markdown
                    build.log,   text/plain
                    page.html,   text/plain
                    """)
    void aTextIsTheTextThatItsNameSays(String given, String type) {
        assertThat(named(EvidenceType.TEXT, given).type()).isEqualTo(type);
        assertThat(named(EvidenceType.PDF, given).type()).isEqualTo("application/pdf");
    }

    static Stream<Arguments> disguises() {
        return Stream.of(
                arguments("photo\u202Egnp.exe", "photognp.exe.pdf"),
                arguments("a\u2066b\u2069c.pdf", "abc.pdf"),
                arguments("a\r\nSet-Cookie: x=1.pdf", "aSet-Cookie_ x=1.pdf"),
                arguments("a\0b.pdf", "ab.pdf"),
                arguments("a\u200Bb\uFEFF.pdf", "ab.pdf"),
                arguments("a\uD800b.pdf", "ab.pdf"),
                arguments("a\u2028b.pdf", "ab.pdf"),
                arguments("a\u0301.pdf", "\u00e1.pdf"));
    }

    @ParameterizedTest
    @MethodSource("disguises")
    void nothingInANameHidesOrSteers(String given, String name) {
        assertThat(named(EvidenceType.PDF, given).name()).isEqualTo(name);
    }

    @Test
    void aLongNameIsShortenedAndKeepsItsEnding() {
        String emoji = "\uD83D\uDE00";
        Evidence.File file = named(EvidenceType.PDF, "a" + emoji.repeat(200) + ".pdf");
        assertThat(file.name())
                .hasSizeLessThanOrEqualTo(FileNames.LONGEST)
                .endsWith(emoji + ".pdf");
        assertThat(named(EvidenceType.PDF, "b".repeat(500)).name())
                .hasSize(FileNames.LONGEST)
                .endsWith("b.pdf");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "..", "../..", "/", "\\", "\u202E", "\r\n", "...", "x/"})
    void whatHasNoNameIsRefused(String given) {
        Outcome<Evidence.File> outcome = file(EvidenceType.PDF).named(given);
        assertThat(outcome.reasons())
                .singleElement()
                .returns("compliance.refusal.file.nameless", Refusal::messageKey)
                .returns("name", Refusal::field)
                .returns("CMP-3", Refusal::rule);
    }

    @Test
    void isFoundByItsHashWhereNobodyNamesIt() {
        assertThat(file(EvidenceType.JPEG).plainName()).isEqualTo(HASH.abbreviated() + ".jpg");
    }

    private static Evidence.File named(EvidenceType type, String given) {
        Evidence.File file = file(type).named(given).require();
        assertThat(file.hash()).isEqualTo(HASH);
        assertThat(file.size()).isEqualTo(7);
        return file;
    }

    private static EvidenceFile file(EvidenceType type) {
        return new EvidenceFile(HASH, type, 7);
    }
}
