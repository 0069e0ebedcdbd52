package io.colorguard.uikit;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import org.jspecify.annotations.Nullable;

/**
 * A button that may say why it does not work now; refused, it keeps its place in the tab order:
 * {@code new RefusableButton("Approve", Glyph.CHECK, this::approve).refuse(reasonId)}. Vaadin's own
 * button takes {@code aria-disabled} away again, so this is the browser's.
 */
public final class RefusableButton extends NativeButton {

    private @Nullable Runnable wayOut;
    private boolean refused;

    public RefusableButton(String text, Glyph glyph, Runnable action) {
        addClassName("btn");
        getElement().setAttribute("type", "button");
        add(glyph.icon(), new Span(text));
        addClickListener(_ -> press(action));
    }

    public RefusableButton primary() {
        addClassName("btn-primary");
        return this;
    }

    public RefusableButton danger() {
        addClassName("btn-danger");
        return this;
    }

    /** Greys the button; the element with this id says why. */
    public RefusableButton refuse(String reasonId) {
        refused = true;
        removeClassName("btn-primary");
        getElement().setAttribute("aria-disabled", "true");
        getElement().setAttribute("aria-describedby", reasonId);
        return this;
    }

    /** What pressing the refused button does instead, such as moving the focus to the way out. */
    public RefusableButton orElse(Runnable way) {
        wayOut = way;
        return this;
    }

    public boolean isRefused() {
        return refused;
    }

    private void press(Runnable action) {
        if (!refused) {
            action.run();
        } else if (wayOut != null) {
            wayOut.run();
        }
    }
}
