package io.colorguard.uikit;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.html.Span;

/** The first eight characters of a hash, the whole one copied: {@code new HashChip(hash)}. */
public final class HashChip extends HtmlContainer {

    private static final int SHOWN = 8;

    public HashChip(String hash) {
        super("span");
        addClassName("hash");
        Span shown = new Span(hash.substring(0, Math.min(SHOWN, hash.length())));
        shown.getElement().setAttribute("title", hash);
        add(shown, new CopyButton(hash, getTranslation("uikit.copy.hash")));
    }
}
