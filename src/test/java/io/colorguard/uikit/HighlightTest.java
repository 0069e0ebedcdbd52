package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.uikit.CodeSpan.Style;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HighlightTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    HCL  | size = 10                    | KEY:size NUMBER:10
                    HCL  | name = "a # b"               | KEY:name STRING:"a # b"
                    HCL  | # change CHG-7 approved by x | TRACE:# change CHG-7 approved by x
                    HCL  | # just a word                | COMMENT:# just a word
                    HCL  | enabled = true               | KEY:enabled NUMBER:true
                    JSON | "size": 10.5,                | KEY:"size" NUMBER:10.5
                    JSON | ["a", "b\\"c"]               | STRING:"a" STRING:"b\\"c"
                    NONE | size = 10                    | ``
                    """)
    void coloursWhatALanguageMeans(Highlight language, String line, String expected) {
        var coloured =
                language.spans(line).stream()
                        .filter(span -> span.style() != Style.PLAIN)
                        .map(span -> span.style() + ":" + span.text())
                        .toList();

        assertThat(String.join(" ", coloured)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    HCL  | x = "${a}" # <b>
                    JSON | {"k": [1, true, null]}
                    """)
    void losesNoCharacter(Highlight language, String line) {
        assertThat(language.lines(line)).singleElement().extracting(CodeLine::text).isEqualTo(line);
    }
}
