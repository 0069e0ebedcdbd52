package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/**
 * A short table inside a panel; long lists are lazy grids: {@code new DataTable("Waiting for me",
 * "Age", "Change").row(age, change)}. On a phone its rows become cards, and each value stands under
 * the name of its column.
 */
public final class DataTable extends Div {

    private final List<String> heads;
    private final HtmlContainer body = part("tbody", "rowgroup");

    public DataTable(String label, String... heads) {
        this.heads = List.of(heads);
        HtmlContainer headRow = part("tr", "row");
        for (String head : heads) {
            HtmlContainer cell = part("th", "columnheader");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(head);
            headRow.add(cell);
        }
        HtmlContainer headRows = part("thead", "rowgroup");
        headRows.add(headRow);
        HtmlContainer table = part("table", "table");
        table.addClassNames("table", "cards");
        table.getElement().setAttribute("aria-label", label);
        table.add(headRows, body);
        addClassName("scroll");
        add(table);
    }

    public DataTable row(Component... cells) {
        HtmlContainer row = part("tr", "row");
        for (int i = 0; i < cells.length; i++) {
            HtmlContainer cell = part("td", "cell");
            if (i < heads.size() && !heads.get(i).isBlank()) {
                cell.getElement().setAttribute("data-head", heads.get(i));
            }
            cell.add(cells[i]);
            row.add(cell);
        }
        body.add(row);
        return this;
    }

    /** A browser may forget what a part of a table is where it is not drawn as one. */
    private static HtmlContainer part(String tag, String role) {
        HtmlContainer part = new HtmlContainer(tag);
        part.getElement().setAttribute("role", role);
        return part;
    }

    /** Two lines in a cell, the second quieter. */
    public static Div twoLines(Component first, String second) {
        Span below = new Span(second);
        below.addClassNames("xs", "faint");
        Div above = new Div(first);
        Div under = new Div(below);
        above.addClassName("trunc");
        under.addClassName("trunc");
        Div box = new Div(above, under);
        box.addClassName("lead");
        return box;
    }
}
