package io.colorguard.access.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.access.application.RevocationDesk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import java.util.List;
import java.util.function.Function;

/** Asks why something is taken away from somebody, and takes it away. */
final class ReasonDialog extends Dialog {

    private final transient Function<String, Outcome<?>> action;
    private final transient Runnable done;
    private final TextField reason = new TextField();

    /**
     * @param key where the question, its consequence and the verb stand in the bundles
     */
    ReasonDialog(String key, String person, Function<String, Outcome<?>> action, Runnable done) {
        this.action = action;
        this.done = done;
        setHeaderTitle(getTranslation(key + ".question", person));
        reason.setLabel(getTranslation("access.reason"));
        reason.setHelperText(getTranslation("access.reason.help"));
        reason.setMaxLength(RevocationDesk.LONGEST_REASON);
        reason.setWidthFull();
        add(Columns.stack(new Paragraph(getTranslation(key + ".text")), reason));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        Buttons.danger(getTranslation(key + ".verb"), Glyph.LOCK, this::act));
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
