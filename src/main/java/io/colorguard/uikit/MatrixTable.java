package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows and columns that meet in coloured cells: {@code new MatrixTable("Category",
 * List.of(marker)).row("Feature", "low risk", List.of(new Cell(Look.OK, Glyph.OK, "Automatic",
 * null))).legend(StateBadge.inline(…))}.
 */
public final class MatrixTable extends Div {

    /** A verdict of the matrix, with a number at its end where it asks for one. */
    public record Cell(Look look, Glyph glyph, String word, @Nullable String end) {}

    private final HtmlContainer body = new HtmlContainer("tbody");

    public MatrixTable(String rowsAre, List<? extends Component> columns) {
        HtmlContainer head = new HtmlContainer("tr");
        Span corner = new Span(rowsAre);
        corner.addClassName("sr");
        head.add(headerCell("col", corner));
        columns.forEach(column -> head.add(headerCell("col", column)));
        HtmlContainer table = new HtmlContainer("table");
        table.addClassName("matrix");
        HtmlContainer headRows = new HtmlContainer("thead");
        headRows.add(head);
        table.add(headRows, body);
        Div scroll = new Div(table);
        scroll.addClassName("scroll");
        scroll.getElement().setAttribute("tabindex", "0");
        scroll.getElement().setAttribute("role", "group");
        scroll.getElement().setAttribute("aria-label", rowsAre);
        add(scroll);
    }

    /** A row that is only read. */
    public MatrixTable row(String name, @Nullable String note, List<Cell> cells) {
        body.add(Still.of(drawn(name, note, cells.stream().map(MatrixTable::box).toList())));
        return this;
    }

    /** A row of components, such as fields in which each cell is chosen. */
    public MatrixTable fields(String name, @Nullable String note, List<? extends Component> cells) {
        body.add(drawn(name, note, cells));
        return this;
    }

    private static HtmlContainer drawn(
            String name, @Nullable String note, List<? extends Component> cells) {
        HtmlContainer row = new HtmlContainer("tr");
        Div head = new Div(new Span(name));
        if (note != null) {
            Div second = new Div(note);
            second.addClassNames("xs", "faint");
            head.add(second);
        }
        row.add(headerCell("row", head));
        for (Component cell : cells) {
            HtmlContainer data = new HtmlContainer("td");
            data.add(cell);
            row.add(data);
        }
        return row;
    }

    /** What the colours mean, under the table. */
    public MatrixTable legend(Component... entries) {
        Div legend = new Div(entries);
        legend.addClassName("legendbar");
        add(legend);
        return this;
    }

    private static Component box(Cell cell) {
        Div box = new Div(cell.glyph().icon(), new Span(cell.word()));
        box.addClassNames("mx", cell.look().cssClass());
        if (cell.end() != null) {
            Span end = new Span(cell.end());
            end.addClassName("q");
            box.add(end);
        }
        return box;
    }

    private static HtmlContainer headerCell(String scope, Component content) {
        HtmlContainer cell = new HtmlContainer("th");
        cell.getElement().setAttribute("scope", scope);
        cell.add(content);
        return cell;
    }
}
