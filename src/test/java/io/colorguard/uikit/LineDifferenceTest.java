package io.colorguard.uikit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineDifferenceTest {

    @Test
    void marksWhatWentAndWhatCame() {
        var difference = LineDifference.between("a\nb\nc", "a\nx\nc\nd", Highlight.NONE);

        assertThat(marks(difference.before())).containsExactly("a", "-b", "c");
        assertThat(marks(difference.after())).containsExactly("a", "+x", "c", "+d");
        assertThat(marks(difference.merged())).containsExactly("a", "-b", "+x", "c", "+d");
    }

    @Test
    void showsEverythingAsNewWhereNothingWas() {
        assertThat(marks(LineDifference.between("", "a\nb", Highlight.NONE).merged()))
                .containsExactly("+a", "+b");
    }

    @Test
    void foldsWhatIsEqualFarFromWhatIsNot() {
        String many = "1\n2\n3\n4\n5\n6\n7\n8\n9";
        var folded = LineDifference.between(many, many + "\nx\ny", Highlight.NONE).folded();

        assertThat(List.of(folded.before(), folded.after()))
                .allSatisfy(side ->
                        assertThat(side)
                                .filteredOn(line -> line.mark() == CodeLine.Mark.SAME)
                                .extracting(CodeLine::text)
                                .containsExactly("1", "2", "3", "4", "5", "6"));
        assertThat(
                        marks(
                                LineDifference.between("1\n2\n3", "1\n2\n3\nx", Highlight.NONE)
                                        .folded()
                                        .after()))
                .containsExactly("1", "2", "3", "+x");
    }

    @Test
    void numbersEachSideByItself() {
        var difference = LineDifference.between("b\nc", "a\nb\nc", Highlight.NONE);

        assertThat(difference.after()).extracting(CodeLine::number).containsExactly("1", "2", "3");
        assertThat(difference.before()).extracting(CodeLine::number).containsExactly("1", "2");
    }

    private static List<String> marks(List<CodeLine> lines) {
        return lines.stream()
                .map(line ->
                        switch (line.mark()) {
                            case ADDED -> "+" + line.text();
                            case REMOVED -> "-" + line.text();
                            case NONE, SAME, LIT, FOLD -> line.text();
                        })
                .toList();
    }
}
