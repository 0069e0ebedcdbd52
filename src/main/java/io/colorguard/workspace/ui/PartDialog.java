package io.colorguard.workspace.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Toast;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.List;
import java.util.function.Function;

/** Adds or edits one part; a refusal stands at its field and keeps the dialog open. */
final class PartDialog extends Dialog {

    private static final String WIDTH = "36rem";

    private final PartForm form;
    private final Function<WorkspacePart, Outcome<WorkspacePart>> save;
    private final Runnable done;
    private final Div refused = new Div();

    PartDialog(
            String title,
            PartForm form,
            Function<WorkspacePart, Outcome<WorkspacePart>> save,
            Runnable done) {
        this.form = form;
        this.save = save;
        this.done = done;
        setHeaderTitle(title);
        setWidth(WIDTH);
        add(refused, form.layout());
        Button cancel =
                Buttons.plain(getTranslation("workspace.action.cancel"), Glyph.CLOSE, this::close);
        Button submit =
                Buttons.primary(getTranslation("workspace.action.save"), Glyph.SAVE, this::submit);
        getFooter().add(cancel, submit);
    }

    private void submit() {
        save.apply(form.read()).ifDone(this::finish).ifRefused(this::refuse);
    }

    private void finish(WorkspacePart part) {
        close();
        Toast.done(getTranslation("workspace.saved", part.identity()));
        done.run();
    }

    private void refuse(List<Refusal> reasons) {
        List<Refusal> others = FieldErrors.show(reasons, form.fields());
        refused.removeAll();
        if (!others.isEmpty()) {
            refused.add(Note.refused(others));
        }
    }
}
