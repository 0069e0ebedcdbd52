package io.colorguard.uikit;

import com.vaadin.flow.component.html.Div;

/**
 * Two texts side by side with what went and came: {@code DiffView.sideBySide(new Side("approved",
 * old), new Side("proposed", now), Highlight.JSON)}, or in one column: {@code DiffView.merged(…)}.
 */
public final class DiffView extends Div {

    private DiffView() {}

    /** Beside each other; on a phone below each other. */
    public static DiffView sideBySide(Side before, Side after, Highlight highlight) {
        return sideBySide(
                before, after, LineDifference.between(before.text(), after.text(), highlight));
    }

    /** Beside each other, with what is equal folded away. */
    public static DiffView folded(Side before, Side after, Highlight highlight) {
        return sideBySide(
                before,
                after,
                LineDifference.between(before.text(), after.text(), highlight).folded());
    }

    private static DiffView sideBySide(Side before, Side after, LineDifference difference) {
        DiffView view = new DiffView();
        view.addClassName("sbs");
        view.add(
                new CodeBlock(before.title(), difference.before()),
                new CodeBlock(after.title(), difference.after()));
        return view;
    }

    /** In one column, the old line above the new one. */
    public static DiffView merged(String title, String before, String after, Highlight highlight) {
        DiffView view = new DiffView();
        LineDifference difference = LineDifference.between(before, after, highlight);
        view.add(new CodeBlock(title, difference.merged()));
        return view;
    }

    /** One of the two texts, with its name. */
    public record Side(String title, String text) {}
}
