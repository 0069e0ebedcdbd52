package io.colorguard.catalog.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.catalog.domain.SavedView;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import io.colorguard.uikit.Toast;
import java.util.List;
import java.util.function.Function;

/** Asks under which name a search of the list is kept (CAT-5). */
final class SavedViewDialog extends Composite<Dialog> {

    private final Function<String, Outcome<SavedView>> keep;
    private final Runnable done;
    private final TextField name = new TextField();

    SavedViewDialog(Function<String, Outcome<SavedView>> keep, Runnable done) {
        this.keep = keep;
        this.done = done;
        getContent().setHeaderTitle(getTranslation("catalog.flags.view.keep"));
        name.setLabel(getTranslation("catalog.flags.view.name"));
        name.setHelperText(getTranslation("catalog.flags.view.name.hint"));
        name.setMaxLength(SavedView.LONGEST_NAME);
        name.setRequiredIndicatorVisible(true);
        name.setWidthFull();
        name.addKeyPressListener(Key.ENTER, _ -> keep());
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(getTranslation("catalog.flags.view.keep.text")),
                                name));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("catalog.flags.view.keep"),
                                Glyph.CHECK,
                                this::keep));
    }

    void open() {
        getContent().open();
        name.focus();
    }

    private void keep() {
        keep.apply(name.getValue().strip())
                .ifDone(view -> {
                    getContent().close();
                    Toast.done(getTranslation("catalog.flags.view.kept", view.name()));
                    done.run();
                })
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        name.setErrorMessage(Refusals.text(reasons));
        name.setInvalid(true);
        name.focus();
    }
}
