package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stages passed, present and to come; not interactive: {@code new StageStepper("Lifecycle",
 * List.of(new Step("Development", DONE, "9 days"), new Step("Testing", NOW, null)))}.
 */
public final class StageStepper extends OrderedList {

    /** Where a stage stands. */
    public enum Progress {
        DONE,
        NOW,
        LATER
    }

    /** A stage with what is to be said of it, such as its duration or the next gate. */
    public record Step(String name, Progress progress, @Nullable String note) {}

    public StageStepper(String label, List<Step> steps) {
        addClassName("stepper");
        getElement().setAttribute("aria-label", label);
        for (int i = 0; i < steps.size(); i++) {
            add(item(steps.get(i), i + 1));
        }
    }

    private ListItem item(Step step, int number) {
        String progress = step.progress().name().toLowerCase(Locale.ROOT);
        ListItem item = new ListItem(mark(step, number), name(step, progress));
        item.addClassName(progress);
        if (step.progress() == Progress.NOW) {
            item.getElement().setAttribute("aria-current", "step");
        }
        if (step.note() != null) {
            Div note = new Div(step.note());
            note.addClassName("xs");
            item.add(note);
        }
        return item;
    }

    private HtmlContainer mark(Step step, int number) {
        Span mark = new Span();
        mark.addClassName("mark");
        mark.getElement().setAttribute("aria-hidden", "true");
        if (step.progress() == Progress.DONE) {
            mark.add(Glyph.CHECK.icon());
        } else {
            mark.setText(Integer.toString(number));
        }
        return mark;
    }

    private Div name(Step step, String progress) {
        Span hidden = new Span(", " + getTranslation("uikit.step." + progress));
        hidden.addClassName("sr");
        Div name = new Div(new Span(step.name()), hidden);
        name.addClassName("name");
        return name;
    }
}
