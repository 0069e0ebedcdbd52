package io.colorguard.uikit;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import org.jspecify.annotations.Nullable;

/**
 * A button that may say why it does not work now; refused, it keeps its place in the tab order:
 * {@code new RefusableButton("Approve", Glyph.CHECK, this::approve).refuse(reasonId)}.
 */
public final class RefusableButton extends Button {

    private @Nullable Runnable wayOut;
    private boolean refused;

    public RefusableButton(String text, Glyph glyph, Runnable action) {
        super(text, glyph.icon());
        addClickListener(_ -> press(action));
    }

    public RefusableButton primary() {
        addThemeVariants(ButtonVariant.PRIMARY);
        return this;
    }

    public RefusableButton danger() {
        addThemeVariants(ButtonVariant.ERROR);
        return this;
    }

    /** Greys the button; the element with this id says why. */
    public RefusableButton refuse(String reasonId) {
        refused = true;
        removeThemeVariants(ButtonVariant.PRIMARY);
        addClassName("refused");
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
