package io.colorguard.uikit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import io.colorguard.shared.Refusal;
import java.util.List;

/**
 * A sentence in a tinted box: {@code Note.of(Look.INFO, new Span("CHG-7 waits"))}, or the reasons
 * of a refusal: {@code Note.refused(outcome.reasons())}.
 */
public final class Note extends Div {

    private final Div words = new Div();

    private Note(Look look, Glyph glyph) {
        addClassNames("note", look.cssClass());
        words.addClassNames("grow", "stack", "stack-1");
        add(glyph.icon(), words);
    }

    public static Note of(Look look, Component... parts) {
        Note note = new Note(look, look == Look.INFO ? Glyph.INFO : look.glyph());
        Div line = new Div(parts);
        note.words.add(line);
        return note;
    }

    public static Note of(Look look, String text) {
        return of(look, new Span(text));
    }

    /** The reasons of a refusal, read out at once. */
    public static Note refused(List<Refusal> reasons) {
        Note note = new Note(Look.BLOCKED, Glyph.CANCEL);
        note.getElement().setAttribute("role", "alert");
        reasons.forEach(reason -> note.words.add(new Div(Refusals.text(reason))));
        return note;
    }

    /** A link at the end of the box. */
    public Note end(Component link) {
        link.addClassNames("more", "nowrap");
        add(link);
        return this;
    }
}
