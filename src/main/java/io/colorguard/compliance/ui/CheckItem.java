package io.colorguard.compliance.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Look;

/** A line of a checklist: what is asked, how it stands, what shows it, and what one may do. */
final class CheckItem extends ListItem {

    private final String title;
    private final Div body = new Div();
    private final Div state = new Div();
    private final Div acts = new Div();

    CheckItem(Look look, Glyph glyph, String title) {
        this.title = title;
        addClassName("check");
        body.addClassName("body");
        state.addClassName("stands");
        acts.addClassName("acts");
        body.add(Words.styled(title, "medium"));
        add(glyph.icon().look(look), body, state);
    }

    /** The same with what is asked in numbers behind its title. */
    CheckItem(Look look, Glyph glyph, String title, String asks) {
        this(look, glyph, title);
        if (!asks.isEmpty()) {
            line(Words.styled(asks, "faint"));
        }
    }

    /** How it stands, in a word; a colour stands with it. */
    CheckItem state(Look look, String word) {
        state.add(Words.styled(word, look.name().toLowerCase(java.util.Locale.ROOT), "medium"));
        return this;
    }

    /** Who made it so, and when. */
    CheckItem beside(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("faint");
        state.add(line);
        return this;
    }

    CheckItem line(Component... parts) {
        Div line = new Div(parts);
        line.addClassName("line");
        body.add(line);
        return this;
    }

    CheckItem line(String text) {
        return line(new Span(text));
    }

    /** Something that one may do, named together with what it is done to. */
    CheckItem act(String verb, Runnable action) {
        NativeButton button = new NativeButton(verb, _ -> action.run());
        button.addClassNames("linklike", "act");
        button.getElement().setAttribute("type", "button");
        button.getElement().setAttribute("aria-label", verb + ": " + title);
        if (acts.getParent().isEmpty()) {
            body.add(acts);
        }
        acts.add(button);
        return this;
    }
}
