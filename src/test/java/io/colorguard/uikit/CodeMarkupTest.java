package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CodeMarkupTest {

    @Test
    void escapesWhateverTheCodeHolds() {
        String markup =
                CodeMarkup.of(
                        Highlight.HCL.lines("a = \"<img src=x onerror='y'>&\""), Integer::toString);

        assertThat(markup)
                .isEqualTo(
                        "<span class=\"l \" data-n=\"1\"><span class=\"k\">a</span> = "
                                + "<span class=\"st\">&quot;&lt;img src=x onerror=&#39;y&#39;&gt;"
                                + "&amp;&quot;</span></span>");
    }

    @Test
    void foldsLinesThatAreTheSame() {
        CodeLine same = CodeLine.plain(1, "a").marked(CodeLine.Mark.SAME);

        assertThat(CodeMarkup.of(List.of(same, same, CodeLine.plain(3, "b")), it -> it + " <same>"))
                .isEqualTo(
                        "<details><summary>2 &lt;same&gt;</summary>"
                                + "<span class=\"l \" data-n=\"1\">a</span>"
                                + "<span class=\"l \" data-n=\"1\">a</span></details>"
                                + "<span class=\"l \" data-n=\"3\">b</span>");
    }
}
