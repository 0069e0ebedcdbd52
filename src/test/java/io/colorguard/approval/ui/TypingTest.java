package io.colorguard.approval.ui;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("TLK-3")
class TypingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Ask @lu         | 7  | lu  | Ask @lucia
                    Ask @lu now     | 7  | lu  | Ask @lucia now
                    Ask @ now       | 5  | ''  | Ask @lucia now
                    (@lu)           | 4  | lu  | (@lucia )
                    """)
    void completesTheNameAtTheCaret(String text, int caret, String beginning, String completed) {
        Typing typing = new Typing(text, caret);
        assertThat(typing.beginning()).contains(beginning);
        assertThat(typing.completed("lucia").strip()).isEqualTo(completed);
    }

    @Test
    void offersNobodyElsewhere() {
        assertThat(new Typing("me@bank", 7).beginning()).isEmpty();
        assertThat(new Typing("@lucia is", 9).beginning()).isEmpty();
        assertThat(new Typing("", 0).beginning()).isEmpty();
        assertThat(new Typing("@lu", 99).beginning()).contains("lu");
    }
}
