package io.colorguard.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.terraform.hcl.HclHighlighter.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HclHighlighterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    size   = 15 # all        | KEY:size PLAIN PUNCTUATION:= PLAIN NUMBER:15 PLAIN COMMENT:# all
                    "a\\"b" = "x = # 1"      | KEY:"a\\"b" PLAIN PUNCTUATION:= PLAIN STRING:"x = # 1"
                    { on = true }            | PUNCTUATION:{ PLAIN KEY:on PLAIN PUNCTUATION:= PLAIN KEYWORD:true PLAIN PUNCTUATION:}
                    [-1.5, null]             | PUNCTUATION:[ PLAIN:- NUMBER:1.5 PUNCTUATION:, PLAIN KEYWORD:null PUNCTUATION:]
                    "open                    | STRING:"open
                    a == b / c               | PLAIN:a PLAIN PUNCTUATION:= PUNCTUATION:= PLAIN PLAIN:b PLAIN PLAIN:/ PLAIN:c
                    """)
    void coloursALine(String line, String expected) {
        List<Span> spans = HclHighlighter.lines(line).getFirst();
        assertThat(spans.stream().map(Span::text).collect(Collectors.joining())).isEqualTo(line);
        assertThat(spans.stream().map(HclHighlighterTest::shown).collect(Collectors.joining(" ")))
                .isEqualTo(expected);
    }

    private static String shown(Span span) {
        String text = span.text().strip();
        return text.isEmpty() ? span.kind().name() : span.kind() + ":" + text;
    }

    @Test
    void neverLosesACharacter() {
        RandomDocuments random = RandomDocuments.seeded();
        for (int i = 0; i < 10_000; i++) {
            String line = random.text().replaceAll("\\R", " ");
            String shown =
                    HclHighlighter.lines(line).stream()
                            .flatMap(List::stream)
                            .map(Span::text)
                            .collect(Collectors.joining());
            assertThat(shown).as(random.toString()).isEqualTo(line);
        }
    }
}
