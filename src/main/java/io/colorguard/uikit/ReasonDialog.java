package io.colorguard.uikit;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.function.Function;

/** Asks why something is taken away, and takes it away. */
public final class ReasonDialog extends Dialog {

    private final transient Function<String, Outcome<?>> action;
    private final transient Runnable done;
    private final TextField reason = new TextField();

    /**
     * @param key where the question, its consequence and the verb stand in the bundles
     * @param what the question is about
     */
    public ReasonDialog(
            String key, String what, Function<String, Outcome<?>> action, Runnable done) {
        this.action = action;
        this.done = done;
        setHeaderTitle(getTranslation(key + ".question", what));
        reason.setLabel(getTranslation("uikit.reason"));
        reason.setHelperText(getTranslation("uikit.reason.help"));
        reason.setWidthFull();
        add(Columns.stack(new Paragraph(getTranslation(key + ".text")), reason));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        Buttons.danger(getTranslation(key + ".verb"), Glyph.LOCK, this::act));
    }

    /** Takes no longer reason than that. */
    public ReasonDialog atMost(int characters) {
        reason.setMaxLength(characters);
        return this;
    }

    private void act() {
        action.apply(reason.getValue())
                .ifDone(_ -> {
                    close();
                    done.run();
                })
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        reason.setErrorMessage(Refusals.text(reasons));
        reason.setInvalid(true);
        reason.focus();
    }
}
