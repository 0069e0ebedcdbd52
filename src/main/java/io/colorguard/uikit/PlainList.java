package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.UnorderedList;

/** Rows divided by hairlines inside a panel: {@code new PlainList().item(icon, text, time)}. */
public final class PlainList extends UnorderedList {

    public PlainList() {
        addClassName("list");
    }

    public PlainList item(Component... parts) {
        ListItem item = new ListItem(parts);
        item.addClassNames("row", "row-3");
        add(item);
        return this;
    }
}
