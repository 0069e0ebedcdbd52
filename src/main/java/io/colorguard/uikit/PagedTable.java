package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import java.util.List;
import java.util.function.Function;

/**
 * A table that reads a page, and the next one on demand: {@code new PagedTable<>(table, desk::page,
 * this::cells)}.
 */
public final class PagedTable<T> extends Div {

    private static final int PAGE = 50;

    private final Function<Window, Outcome<List<T>>> source;
    private final Function<T, Component[]> cells;
    private final DataTable table;
    private final Div more = new Div();

    /**
     * @param source answers the rows of a window
     * @param cells what a row shows, column by column
     */
    public PagedTable(
            DataTable table,
            Function<Window, Outcome<List<T>>> source,
            Function<T, Component[]> cells) {
        this.table = table;
        this.source = source;
        this.cells = cells;
        more.addClassNames("row", "pad");
        add(table, more);
        read(0);
    }

    private void read(int offset) {
        more.removeAll();
        switch (source.apply(new Window(offset, PAGE))) {
            case Outcome.Done<List<T>>(var page) -> append(page, offset);
            case Outcome.Refused<List<T>>(var reasons) -> more.add(Note.refused(reasons));
        }
    }

    private void append(List<T> page, int offset) {
        page.forEach(it -> table.row(cells.apply(it)));
        more.setVisible(page.size() == PAGE);
        more.add(
                Buttons.plain(
                        getTranslation("uikit.more"), Glyph.ARROW_DOWN, () -> read(offset + PAGE)));
    }
}
