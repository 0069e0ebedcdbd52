package io.colorguard.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Set;

/**
 * Turns a grid's rows into cards on a phone: {@code NarrowGrid.arrange(grid, cardColumn)} shows
 * only that column up to 900 pixels, and all the others beyond; {@code arrange(grid, cardColumn,
 * ownerColumn)} leaves out the last one up to 1360.
 */
public final class NarrowGrid {

    private static final int PHONE = 900;
    private static final int WIDE = 1360;

    private NarrowGrid() {}

    @SafeVarargs
    public static <T> void arrange(
            Grid<T> grid, Grid.Column<T> card, Grid.Column<T>... onlyWhenWide) {
        Set<Grid.Column<T>> others = new HashSet<>(grid.getColumns());
        others.remove(card);
        var columns = new Arranged<>(card, others, Set.of(onlyWhenWide));
        card.setVisible(false);
        grid.addAttachListener(event -> follow(event, columns));
        if (grid.isAttached()) {
            columns.show(width(grid.getUI().orElseThrow().getPage()));
        }
    }

    private static <T> void follow(AttachEvent event, Arranged<T> columns) {
        Page page = event.getUI().getPage();
        columns.show(width(page));
        Registration listening =
                page.addBrowserWindowResizeListener(resized -> columns.show(resized.getWidth()));
        event.getSource()
                .addDetachListener(gone -> {
                    listening.remove();
                    gone.unregisterListener();
                });
    }

    private static int width(Page page) {
        var details = page.getExtendedClientDetails();
        return details == null ? Integer.MAX_VALUE : details.getWindowInnerWidth();
    }

    private record Arranged<T>(
            Grid.Column<T> card, Set<Grid.Column<T>> others, Set<Grid.Column<T>> wide) {

        void show(int width) {
            boolean known = width > 0;
            boolean narrow = known && width <= PHONE;
            boolean medium = known && width <= WIDE;
            card.setVisible(narrow);
            others.forEach(
                    column -> column.setVisible(!narrow && !(medium && wide.contains(column))));
        }
    }
}
