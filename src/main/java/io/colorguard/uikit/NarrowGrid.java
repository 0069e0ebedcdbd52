package io.colorguard.uikit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.page.Page;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Set;

/**
 * Turns a grid's rows into cards on a phone: {@code NarrowGrid.arrange(grid, cardColumn)} shows
 * only that column up to 900 pixels, and all the others beyond.
 */
public final class NarrowGrid {

    private static final int PHONE = 900;

    private NarrowGrid() {}

    public static <T> void arrange(Grid<T> grid, Grid.Column<T> card) {
        Set<Grid.Column<T>> others = new HashSet<>(grid.getColumns());
        others.remove(card);
        card.setVisible(false);
        grid.addAttachListener(event -> follow(event, card, others));
        if (grid.isAttached()) {
            show(width(grid.getUI().orElseThrow().getPage()), card, others);
        }
    }

    private static <T> void follow(
            AttachEvent event, Grid.Column<T> card, Set<Grid.Column<T>> others) {
        Page page = event.getUI().getPage();
        show(width(page), card, others);
        Registration listening =
                page.addBrowserWindowResizeListener(
                        resized -> show(resized.getWidth(), card, others));
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

    private static <T> void show(int width, Grid.Column<T> card, Set<Grid.Column<T>> others) {
        boolean narrow = 0 < width && width <= PHONE;
        card.setVisible(narrow);
        others.forEach(column -> column.setVisible(!narrow));
    }
}
