package io.colorguard.compliance.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.StepUp;
import java.util.List;
import java.util.function.Function;

/** Asks for a reason before something is done; what is refused keeps it open. */
final class WhyDialog extends Dialog {

    private final transient Function<String, Outcome<?>> action;
    private final transient Runnable done;
    private final TextArea why = new TextArea(getTranslation("compliance.ui.why"));

    /**
     * @param key where title, text and verb stand in the bundles
     * @param what it is about
     */
    WhyDialog(String key, String what, Function<String, Outcome<?>> action, Runnable done) {
        this.action = action;
        this.done = done;
        setHeaderTitle(getTranslation(key + ".title", what));
        setWidth("32rem");
        why.setRequiredIndicatorVisible(true);
        why.setMaxLength(Evidence.LONGEST_TEXT);
        why.setMinRows(3);
        why.setWidthFull();
        add(Columns.stack(new Paragraph(getTranslation(key + ".text")), why));
        getFooter()
                .add(
                        Buttons.quiet(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        Buttons.primary(getTranslation(key + ".verb"), Glyph.CHECK, this::act));
    }

    private void act() {
        why.setInvalid(false);
        action.apply(why.getValue())
                .ifDone(_ -> {
                    close();
                    done.run();
                })
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        if (StepUp.isAsked(reasons)) {
            StepUp.ask(reasons);
        } else {
            why.setErrorMessage(Refusals.text(reasons));
            why.setInvalid(true);
            why.focus();
        }
    }
}
