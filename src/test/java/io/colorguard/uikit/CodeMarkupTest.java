package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodeMarkupTest {

    @Test
    void escapesWhateverTheCodeHolds() {
        String markup = CodeMarkup.of(Highlight.HCL.lines("a = \"<img src=x onerror='y'>&\""));

        assertThat(markup)
                .isEqualTo(
                        "<span class=\"l \" data-n=\"1\"><span class=\"k\">a</span> = "
                                + "<span class=\"st\">&quot;&lt;img src=x onerror=&#39;y&#39;&gt;"
                                + "&amp;&quot;</span></span>");
    }
}
