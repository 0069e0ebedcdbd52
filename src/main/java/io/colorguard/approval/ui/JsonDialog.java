package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Reading;
import io.colorguard.catalog.ui.FlagText;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The whole flag as JSON, field for field as the API takes it. */
final class JsonDialog extends Composite<Dialog> {

    private final Manuscript manuscript;
    private final Runnable applied;
    private final TextArea text = new TextArea();
    private final Div wrong = new Div();

    JsonDialog(Manuscript manuscript, Runnable applied) {
        this.manuscript = manuscript;
        this.applied = applied;
        Dialog dialog = getContent();
        dialog.setHeaderTitle(getTranslation("approval.ui.json"));
        dialog.setWidth("52rem");
        text.setAriaLabel(getTranslation("approval.ui.json"));
        text.setValue(FlagText.of(manuscript.content()));
        text.addClassName("mono-input");
        text.setWidthFull();
        text.setMaxRows(24);
        dialog.add(Columns.stack(wrong, text));
        dialog.getFooter()
                .add(
                        Buttons.quiet(getTranslation("uikit.cancel"), Glyph.CLOSE, dialog::close),
                        Buttons.primary(
                                getTranslation("approval.ui.json.apply"),
                                Glyph.CHECK,
                                this::apply));
    }

    void open() {
        getContent().open();
    }

    private void apply() {
        wrong.removeAll();
        Optional<Map<String, @Nullable Object>> read = JsonObjectText.read(text.getValue());
        if (read.isEmpty()) {
            refuse(List.of(Refusal.invalid("CFG-6", "approval.ui.json.wrong", "json")));
            return;
        }
        Reading reading = FlagReader.read(Input.of(read.get()));
        List<Refusal> errors =
                reading.findings().stream().filter(Finding::isError).map(Finding::refusal).toList();
        FlagContent content = reading.content();
        if (content == null || !errors.isEmpty()) {
            refuse(errors);
        } else if (!content.key().equals(manuscript.flag())) {
            refuse(List.of(Refusal.invalid("CAT-1", "approval.refusal.key.fixed", "name")));
        } else {
            manuscript.edit(_ -> content);
            applied.run();
            getContent().close();
        }
    }

    private void refuse(List<Refusal> reasons) {
        wrong.add(Note.refused(reasons));
        text.focus();
    }
}
