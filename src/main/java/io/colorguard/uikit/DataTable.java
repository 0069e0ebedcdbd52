package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/**
 * A short table inside a panel; long lists are lazy grids: {@code new DataTable("Waiting for me",
 * "Age", "Change").row(age, change)}. On a phone its rows become cards.
 */
public final class DataTable extends Div {

    private final HtmlContainer body = new HtmlContainer("tbody");

    public DataTable(String label, String... heads) {
        HtmlContainer headRow = new HtmlContainer("tr");
        for (String head : heads) {
            HtmlContainer cell = new HtmlContainer("th");
            cell.getElement().setAttribute("scope", "col");
            cell.setText(head);
            headRow.add(cell);
        }
        HtmlContainer headRows = new HtmlContainer("thead");
        headRows.add(headRow);
        HtmlContainer table = new HtmlContainer("table");
        table.addClassNames("table", "cards");
        table.getElement().setAttribute("aria-label", label);
        table.add(headRows, body);
        addClassName("scroll");
        add(table);
    }

    public DataTable row(Component... cells) {
        HtmlContainer row = new HtmlContainer("tr");
        for (Component content : cells) {
            HtmlContainer cell = new HtmlContainer("td");
            cell.add(content);
            row.add(cell);
        }
        body.add(row);
        return this;
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
