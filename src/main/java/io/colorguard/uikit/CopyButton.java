package io.colorguard.uikit;

import com.vaadin.flow.component.clipboard.Clipboard;
import com.vaadin.flow.component.html.NativeButton;

/** Copies a text: {@code new CopyButton(key, getTranslation("catalog.flag.copy"))}. */
public final class CopyButton extends NativeButton {

    public CopyButton(String text, String label) {
        addClassName("copy");
        add(Glyph.COPY.icon());
        getElement().setAttribute("type", "button");
        name(label);
        Clipboard.onClick(this)
                .writeText(
                        text,
                        copied -> confirm(),
                        error -> Toast.failed(getTranslation("uikit.copy.failed")));
    }

    private void confirm() {
        addClassName("done");
        removeAll();
        add(Glyph.CHECK.icon());
        name(getTranslation("uikit.copy.done"));
    }

    private void name(String label) {
        getElement().setAttribute("aria-label", label);
        getElement().setAttribute("title", label);
    }
}
