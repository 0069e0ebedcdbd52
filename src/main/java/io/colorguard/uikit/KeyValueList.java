package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Facts, name left and value right: {@code new KeyValueList().put("Author", "Diego Ramos")}. */
public final class KeyValueList extends DescriptionList {

    public KeyValueList() {
        addClassName("facts");
    }

    public KeyValueList put(String name, String value) {
        return put(name, new Span(value));
    }

    public KeyValueList put(String name, Component value) {
        Description description = new Description();
        description.add(value);
        add(new Term(name), description);
        return this;
    }
}
