package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.BatchForecast;
import io.colorguard.approval.application.BatchTrials;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.application.FlagSummary;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;

/**
 * Asks what to do to many flags and why. What it would do to each is shown first, and only that is
 * proposed (BAT-1, APR-14).
 */
final class BatchDialog extends Composite<Dialog> {

    private final Workspace workspace;
    private final BatchDesk desk;
    private final List<FlagKey> flags;
    private final EditFieldSet edit;
    private final TextField title = new TextField();
    private final TextArea reason = new TextArea();
    private final WindowFields window = new WindowFields(null, this::unseen);
    private final FieldMarks marks = new FieldMarks();
    private final Div refused = Columns.stack();
    private final BatchLook forecast;
    private final Button look;
    private final Button propose;

    BatchDialog(Workspace workspace, List<FlagSummary> chosen, BatchDesk desk, BatchTrials trials) {
        this.workspace = workspace;
        this.desk = desk;
        forecast = new BatchLook(workspace.key(), trials, this::seen);
        flags = chosen.stream().map(FlagSummary::key).toList();
        look = Buttons.primary(getTranslation("approval.ui.batch.look"), Glyph.SEARCH, this::look);
        propose = Buttons.primary("", Glyph.CHECK, this::propose);
        propose.setDisableOnClick(true);
        edit =
                new EditFieldSet(
                        workspace,
                        chosen.stream().flatMap(it -> it.treatments().stream()).distinct().toList(),
                        this::unseen);
        title.setLabel(getTranslation("approval.ui.title"));
        title.setHelperText(getTranslation("approval.ui.batch.title.hint"));
        title.setWidthFull();
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setHelperText(getTranslation("approval.ui.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        marks.put("title", title);
        marks.put("reason", reason);
        window.marks(marks);
        getContent().setHeaderTitle(getTranslation("approval.ui.batch.title", flags.size()));
        getContent().addClassName("batch-dialog");
        getContent().add(Columns.stack(edit, title, reason, window.draw(), refused, forecast));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        look,
                        propose);
        unseen();
    }

    void open() {
        getContent().open();
    }

    /** What is shown is no longer what is asked for. */
    private void unseen() {
        refused.removeAll();
        refused.setVisible(false);
        forecast.clear();
        look.setVisible(true);
        look.setEnabled(true);
        propose.setVisible(false);
        propose.setEnabled(true);
    }

    private Outcome<Wanted> wanted() {
        marks.show(List.of());
        return window.window()
                .map(it -> new Wording(title.getValue(), reason.getValue(), it.orElse(null)))
                .flatMap(wording -> edit.read().map(read -> new Wanted(wording, read, flags)));
    }

    private void look() {
        unseen();
        wanted().flatMap(forecast::begin)
                .ifDone(_ -> look.setEnabled(false))
                .ifRefused(this::refuse);
    }

    /** What fits may be proposed; where nothing does, it is looked at again after an edit. */
    private void seen(List<BatchForecast> expected) {
        long fit = expected.stream().filter(it -> it.refusals().isEmpty()).count();
        propose.setText(getTranslation("approval.ui.batch.propose", fit));
        look.setEnabled(true);
        look.setVisible(fit == 0);
        propose.setVisible(fit > 0);
    }

    /** Once, however often it is pressed: the next press meets a dialog that is closed. */
    private void propose() {
        if (!getContent().isOpened()) {
            return;
        }
        wanted().flatMap(it -> desk.start(workspace.key(), it))
                .ifDone(this::proposed)
                .ifRefused(reasons -> {
                    unseen();
                    refuse(reasons);
                });
    }

    private void proposed(Batch batch) {
        getContent().close();
        Addresses.go(Addresses.batch(workspace.key(), batch.id()));
    }

    private void refuse(List<Refusal> reasons) {
        marks.show(reasons);
        List<Refusal> elsewhere =
                reasons.stream()
                        .filter(refusal -> !edit.mark(refusal) && !marks.has(refusal))
                        .toList();
        if (!elsewhere.isEmpty()) {
            refused.add(Note.refused(elsewhere));
            refused.setVisible(true);
        }
    }
}
