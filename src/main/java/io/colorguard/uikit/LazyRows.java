package io.colorguard.uikit;

import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.data.provider.Query;
import com.vaadin.flow.function.SerializableSupplier;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import java.util.List;
import java.util.function.Function;

/**
 * Fills grids of lists of any length: rows are read a window at a time as they come into sight,
 * {@code LazyRows.fill(grid, found, window -> desk.page(workspace, window))}. What is refused in
 * the meantime shows no rows.
 */
public final class LazyRows {

    private LazyRows() {}

    /**
     * @param found how long the whole list is
     * @param source answers the rows of a window
     */
    public static <T> void fill(
            Grid<T> grid, int found, Function<Window, Outcome<List<T>>> source) {
        fill(grid, () -> found, source);
    }

    /**
     * The same for a list whose length moves.
     *
     * @param found how long the whole list is by then
     */
    public static <T> void fill(
            Grid<T> grid,
            SerializableSupplier<Integer> found,
            Function<Window, Outcome<List<T>>> source) {
        grid.setItems(
                query -> source.apply(window(query)).find().orElse(List.of()).stream(),
                _ -> found.get());
    }

    /** The rows that a grid asks for, never more than a list answers. */
    public static Window window(Query<?, ?> query) {
        return new Window(query.getOffset(), Math.clamp(query.getLimit(), 1, Window.MOST));
    }
}
