package io.colorguard.compliance.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Rule("CMP-7")
class LegibleTest {

    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
                    a\u202eb,     a‹U+202E›b
                    a\u0007b,     a‹U+0007›b
                    \u05d0,       ‹U+05D0›
                    \ud83d\ude00, ‹U+1F600›
                    a\u200bb,     a‹U+200B›b
                    ñandú 10\u00a0%, ñandú 10\u00a0%
                    <b>&amp;,     <b>&amp;
                    """)
    void whatCannotBeSeenStandsAsItsCode(String text, String shown) {
        assertThat(Legible.of(text, BundledFont.SANS, true)).isEqualTo(shown);
    }

    @Test
    void loneHalvesOfPairsAndControlsAreNotLost() {
        assertThat(Legible.of("\ud83d|\u0000| |\r", BundledFont.SANS, true))
                .isEqualTo("‹U+D83D›|‹U+0000›| |‹U+000D›");
    }

    @Test
    void longWordsMayBreakAndLoseNothing() {
        String hash = "0123456789abcdef".repeat(4);
        String shown = Legible.of("of " + hash, BundledFont.MONO, true);
        assertThat(shown).contains("01234567\u200b89abcdef");
        assertThat(shown.replace("\u200b", "")).isEqualTo("of " + hash);
        assertThat(Legible.of("accessibility requirements", BundledFont.SANS, true))
                .doesNotContain("\u200b");
    }
}
