package io.colorguard.compliance.ui;

import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.shared.Outcome;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes a safeguard; what is refused stands in the dialog and keeps it open. */
final class SafeguardDialog extends Dialog {

    private final transient Function<Safeguard.Wanted, Outcome<Safeguard>> save;
    private final transient Consumer<Safeguard> done;
    private final TextArea words = new TextArea(getTranslation("compliance.safeguard.words"));
    private final TextField link = new TextField(getTranslation("compliance.safeguard.link"));
    private final Div refused = new Div();

    SafeguardDialog(
            String title,
            Function<Safeguard.Wanted, Outcome<Safeguard>> save,
            Consumer<Safeguard> done) {
        this.save = save;
        this.done = done;
        setHeaderTitle(title);
        setWidth("36rem");
        words.setMaxLength(Evidence.LONGEST_TEXT);
        words.setMinRows(6);
        words.setMaxRows(14);
        words.setWidthFull();
        link.setMaxLength(Evidence.LONGEST_LINK);
        link.setHelperText(getTranslation("compliance.evidence.link.help"));
        link.setWidthFull();
        add(Columns.stack(refused, words, link));
        getFooter()
                .add(
                        Buttons.plain(getTranslation("uikit.cancel"), Glyph.CLOSE, this::close),
                        Buttons.primary(
                                getTranslation("compliance.safeguard.save"),
                                Glyph.SAVE,
                                this::submit));
    }

    /** Begins with what stands there, if anything does. */
    SafeguardDialog editing(@Nullable Safeguard standing) {
        if (standing != null) {
            words.setValue(standing.words());
            link.setValue(standing.link() == null ? "" : standing.link().toString());
        }
        return this;
    }

    private void submit() {
        save.apply(new Safeguard.Wanted(words.getValue(), link.getValue()))
                .ifDone(safeguard -> {
                    close();
                    done.accept(safeguard);
                })
                .ifRefused(reasons -> {
                    refused.removeAll();
                    refused.add(Note.refused(reasons));
                });
    }
}
