package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;

/**
 * The top of a page: {@code new PageHeader("Flags").crumbs(new Crumb("payments", "w/payments"),
 * Crumb.here("Flags")).sub("63 flags").actions(Buttons.primary(…))}.
 */
public final class PageHeader extends Div {

    private final OrderedList crumbs = new OrderedList();
    private final H1 title = new H1();
    private final Div titleRow = new Div(title);
    private final Div words = new Div(titleRow);
    private final Div actions = new Div();

    public PageHeader(String text) {
        title.setText(text);
        titleRow.addClassNames("row", "wrap");
        words.addClassName("grow");
        actions.addClassName("actions");
        Nav way = new Nav(crumbs);
        way.addClassName("crumbs");
        way.getElement().setAttribute("aria-label", getTranslation("uikit.breadcrumb"));
        Div head = new Div(words, actions);
        head.addClassName("pagehead");
        add(way, head);
    }

    /** The way here, from the workspace down to this page. */
    public PageHeader crumbs(Crumb... steps) {
        crumbs.removeAll();
        for (Crumb step : steps) {
            ListItem item = new ListItem();
            if (crumbs.getComponentCount() > 0) {
                item.add(Glyph.CHEVRON_RIGHT.icon());
            }
            item.add(crumb(step));
            crumbs.add(item);
        }
        return this;
    }

    /** Sets the title in the type of keys and code. */
    public PageHeader mono() {
        title.addClassName("mono");
        return this;
    }

    /** Badges and a copy button beside the title. */
    public PageHeader beside(Component... components) {
        titleRow.add(components);
        return this;
    }

    /** The line under the title. */
    public PageHeader sub(String text) {
        return sub(new Span(text));
    }

    /** The line under the title, from parts. */
    public PageHeader sub(Component... parts) {
        Paragraph line = new Paragraph(parts);
        line.addClassNames("sub", "row", "wrap");
        words.add(line);
        return this;
    }

    /** What the person may do here, the primary action last. */
    public PageHeader actions(Component... components) {
        actions.add(components);
        return this;
    }

    private static Component crumb(Crumb step) {
        if (step.href() != null) {
            return new Anchor(step.href(), step.label());
        }
        Span here = new Span(step.label());
        here.getElement().setAttribute("aria-current", "page");
        return here;
    }
}
