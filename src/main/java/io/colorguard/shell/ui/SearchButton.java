package io.colorguard.shell.ui;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import io.colorguard.uikit.Glyph;

/** Opens the search: the wide field of the top bar, or only its sign on a phone. */
class SearchButton extends NativeButton {

    private SearchButton(Runnable open) {
        getElement().setAttribute("type", "button");
        getElement().setAttribute("aria-keyshortcuts", "Control+K Meta+K");
        addClickListener(_ -> open.run());
    }

    static SearchButton wide(Runnable open) {
        SearchButton button = new SearchButton(open);
        button.addClassName("searchbox");
        Span words = new Span(button.getTranslation("shell.search.placeholder"));
        words.addClassNames("grow", "trunc");
        HtmlContainer key = new HtmlContainer("kbd");
        key.setText(button.getTranslation("shell.search.key"));
        button.add(Glyph.SEARCH.icon(), words, key);
        return button;
    }

    static SearchButton narrow(Runnable open) {
        SearchButton button = new SearchButton(open);
        button.addClassNames("iconbtn", "only-phone");
        button.getElement().setAttribute("aria-label", button.getTranslation("shell.search"));
        button.add(Glyph.SEARCH.icon());
        return button;
    }
}
