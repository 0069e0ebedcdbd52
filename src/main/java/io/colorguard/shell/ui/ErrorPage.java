package io.colorguard.shell.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import io.colorguard.shell.PageView;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;

/** Says in one sentence each what happened, what was kept and what to do. */
abstract class ErrorPage extends PageView {

    /** Shows the three sentences of the bundle under {@code shell.error.<kind>}. */
    void say(String kind, Component... below) {
        String key = "shell.error." + kind;
        String happened = getTranslation(key);
        title(happened);
        Paragraph kept = new Paragraph(getTranslation(key + ".kept"));
        kept.addClassName("muted");
        HtmlContainer way =
                Columns.row(Buttons.link(getTranslation("shell.home"), Glyph.ARROW_LEFT, "."));
        Div page = new Div(new H1(happened), kept, new Paragraph(getTranslation(key + ".todo")));
        page.addClassNames("errorpage", "prose");
        page.add(below);
        page.add(way);
        removeAll();
        add(page);
    }
}
