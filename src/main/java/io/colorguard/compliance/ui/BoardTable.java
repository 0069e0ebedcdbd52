package io.colorguard.compliance.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import io.colorguard.compliance.domain.BoardLine;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.uikit.DataTable;
import io.colorguard.uikit.Still;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The board on paper: every row of it, as markup. */
record BoardTable(BoardWords words) {

    private static final int MOST = 5_000;

    DataTable draw(Function<Window, Outcome<List<BoardLine>>> source, int found) {
        DataTable table =
                new DataTable(
                        translate("compliance.ui.board.lists"),
                        Stream.of("due", "flag", "phase", "points", "owner", "author", "state")
                                .map(name -> translate("compliance.ui.column." + name))
                                .toArray(String[]::new));
        for (int from = 0; from < Math.min(found, MOST); from += Window.MOST) {
            source.apply(new Window(from, Window.MOST))
                    .ifDone(lines -> lines.forEach(line -> add(table, line)));
        }
        return Still.of(table);
    }

    private void add(DataTable table, BoardLine line) {
        table.row(
                new Span(words.due(line)),
                DataTable.twoLines(
                        Words.styled(line.flag().value(), "mono"), line.change().toString()),
                new Span(words.phase(line)),
                new Span(words.points(line)),
                new Span(line.owner()),
                new Span(line.author().displayName()),
                new Span(words.state(line)));
    }
}
