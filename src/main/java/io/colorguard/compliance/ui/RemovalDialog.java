package io.colorguard.compliance.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import java.util.function.Function;

/** Asks why a safeguard is taken away, and takes it away. */
final class RemovalDialog extends Dialog {

    RemovalDialog(String title, Function<String, Outcome<?>> action, Runnable done) {
        setHeaderTitle(getTranslation("compliance.safeguard.remove.question", title));
        TextArea reason = new TextArea(getTranslation("compliance.safeguard.reason"));
        reason.setMaxLength(Evidence.LONGEST_TEXT);
        reason.setWidthFull();
        add(
                Columns.stack(
                        new Paragraph(getTranslation("compliance.safeguard.remove.text")), reason));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        Buttons.danger(
                                getTranslation("compliance.safeguard.remove"),
                                Glyph.TRASH,
                                () ->
                                        action.apply(reason.getValue())
                                                .ifDone(_ -> {
                                                    close();
                                                    done.run();
                                                })
                                                .ifRefused(reasons -> {
                                                    reason.setErrorMessage(Refusals.text(reasons));
                                                    reason.setInvalid(true);
                                                })));
    }
}
