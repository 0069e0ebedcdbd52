package io.colorguard.catalog.ui;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridMultiSelectionModel;
import com.vaadin.flow.component.grid.GridMultiSelectionModel.SelectAllCheckboxVisibility;
import com.vaadin.flow.component.grid.GridSortOrder;
import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.SortDirection;
import com.vaadin.flow.data.provider.SortOrder;
import com.vaadin.flow.data.renderer.LitRenderer;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.FlagQuery;
import io.colorguard.catalog.domain.FlagQuery.Order;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Window;
import io.colorguard.uikit.LazyRows;
import io.colorguard.uikit.NarrowGrid;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Any number of flags, a window at a time; a row leads to its flag. */
final class FlagGrid extends Grid<FlagSummary> {

    private static final int SHORT = 20;

    private final FlagCells cells;
    private int rows;
    private Function<Window, List<FlagSummary>> read = _ -> List.of();

    FlagGrid(Workspace workspace, Clock clock, CurrentUser user) {
        boolean operates = user.may(Permission.BREAK_GLASS, workspace.key());
        FlagRow row = new FlagRow(workspace.key(), clock, getLocale(), operates);
        cells = new FlagCells(row);
        addClassName("flag-grid");
        setSelectionMode(SelectionMode.NONE);
        setDataProvider(
                new CallbackDataProvider<FlagSummary, Void>(
                        query -> read.apply(LazyRows.window(query)).stream(),
                        _ -> rows,
                        FlagSummary::key));
        getElement().setAttribute("aria-label", getTranslation("catalog.flags.title"));
        addItemClickListener(
                click -> getUI().ifPresent(ui -> ui.navigate(row.href(click.getItem()))));
        columns(workspace.environments());
    }

    private void columns(List<Environment> environments) {
        sorted(column("flag", cells.flag(), "9.5rem").setFlexGrow(1), FlagQuery.Column.KEY);
        sorted(column("category", cells.category(), "7rem"), FlagQuery.Column.CATEGORY);
        sorted(column("stage", cells.stage(), "7rem"), FlagQuery.Column.STAGE);
        for (int i = 0; i < environments.size(); i++) {
            addColumn(cells.environment(i))
                    .setHeader(Words.marker(environments.get(i)))
                    .setWidth("9.25rem")
                    .setFlexGrow(0);
        }
        Grid.Column<FlagSummary> owner = column("owner", cells.owner(), "7.25rem");
        sorted(
                column("last_change", cells.lastChange(), "7.25rem")
                        .setTextAlign(ColumnTextAlign.END),
                FlagQuery.Column.LAST_CHANGE);
        NarrowGrid.arrange(this, column("flag", cells.card(), "14rem").setFlexGrow(1), owner);
    }

    private Grid.Column<FlagSummary> column(
            String name, LitRenderer<FlagSummary> renderer, String width) {
        return addColumn(renderer)
                .setHeader(getTranslation("catalog.flags.column." + name))
                .setWidth(width)
                .setFlexGrow(0);
    }

    private static void sorted(Grid.Column<FlagSummary> column, FlagQuery.Column by) {
        column.setKey(by.name());
        column.setSortProperty(by.name());
        column.setSortable(true);
    }

    /** Shows the order in the heads, and tells when somebody chooses another. */
    void sortBy(Order order, Consumer<Order> chosen) {
        Grid.Column<FlagSummary> column = getColumnByKey(order.column().name());
        sort(
                order.descending()
                        ? GridSortOrder.desc(column).build()
                        : GridSortOrder.asc(column).build());
        addSortListener(event ->
                chosen.accept(
                        event.getSortOrder().stream()
                                .findFirst()
                                .map(FlagGrid::order)
                                .orElse(Order.BY_KEY)));
    }

    private static Order order(SortOrder<Grid.Column<FlagSummary>> sorting) {
        return new Order(
                FlagQuery.Column.valueOf(sorting.getSorted().getKey()),
                sorting.getDirection() == SortDirection.DESCENDING);
    }

    /** Shows so many flags, read a window at a time as they come into sight. */
    void show(int found, Function<Window, List<FlagSummary>> reader) {
        setAllRowsVisible(found <= SHORT);
        rows = found;
        read = reader;
        getDataProvider().refreshAll();
    }

    /** Lets rows be chosen, and tells which are whenever that changes. */
    void selectable(Consumer<Set<FlagSummary>> changed) {
        GridMultiSelectionModel<FlagSummary> choice =
                (GridMultiSelectionModel<FlagSummary>) setSelectionMode(SelectionMode.MULTI);
        choice.setSelectAllCheckboxVisibility(SelectAllCheckboxVisibility.HIDDEN);
        asMultiSelect().addValueChangeListener(event -> changed.accept(event.getValue()));
    }

    /** The rows that were chosen, by key. */
    List<FlagSummary> chosen() {
        return getSelectedItems().stream()
                .sorted(Comparator.comparing(flag -> flag.key().value()))
                .toList();
    }

    /** Chooses these besides those that are chosen; none takes every choice back. */
    void choose(List<FlagSummary> flags) {
        if (flags.isEmpty()) {
            asMultiSelect().deselectAll();
        } else {
            asMultiSelect().select(flags);
        }
    }
}
