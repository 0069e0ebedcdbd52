package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;

/** A sign in the colour of the text around it; made by {@link Glyph#icon()}. */
public final class Icon extends HtmlContainer {

    Icon(Glyph glyph) {
        super("span");
        addClassNames("icon", glyph.cssClass());
        getElement().setAttribute("aria-hidden", "true");
    }

    /** Says what the sign means where no word stands beside it: {@code icon.named("pending")}. */
    public Icon named(String meaning) {
        getElement().removeAttribute("aria-hidden");
        getElement().setAttribute("role", "img");
        getElement().setAttribute("aria-label", meaning);
        getElement().setAttribute("title", meaning);
        return this;
    }

    /** Colours the sign by what it tells. */
    public Icon look(Look look) {
        addClassName(look.cssClass());
        return this;
    }
}
