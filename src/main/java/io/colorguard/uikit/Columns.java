package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Ways to put parts beside or under each other without writing style classes. */
public final class Columns {

    private Columns() {}

    /** The grid of twelve; panels say how many they span: {@code Columns.twelve(a.columns(8))}. */
    public static Div twelve(Component... components) {
        return boxed(components, "cols");
    }

    /** Under each other, 16 apart, over this many of the twelve columns. */
    public static Div stack(int columns, Component... components) {
        return boxed(components, "stack", "c" + columns);
    }

    /** Under each other, 16 apart. */
    public static Div stack(Component... components) {
        return boxed(components, "stack");
    }

    /** In a line, 8 apart, breaking when narrow. */
    public static Div row(Component... components) {
        return boxed(components, "row", "wrap");
    }

    private static Div boxed(Component[] components, String... classes) {
        Div box = new Div(components);
        box.addClassNames(classes);
        return box;
    }
}
