package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Note;
import io.colorguard.uikit.Refusals;
import java.util.List;
import java.util.Objects;

/** Asks why a kill should end, and shows the gates that this opens (APR-11, APR-14). */
final class RestoreDialog extends Composite<Dialog> {

    private final FlagDetails flag;
    private final ApprovalDesk desk;
    private final CheckboxGroup<String> environments = new CheckboxGroup<>();
    private final TextArea reason = new TextArea();
    private final Div gates = new Div();

    RestoreDialog(FlagDetails flag, ApprovalDesk desk) {
        this.flag = flag;
        this.desk = desk;
        getContent()
                .setHeaderTitle(getTranslation("approval.ui.restore.title", flag.key().value()));
        environments.setLabel(getTranslation("approval.ui.verdict.environments"));
        environments.setItems(flag.flag().kills().keySet().stream().sorted().toList());
        environments.addValueChangeListener(_ -> assess());
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setHelperText(getTranslation("approval.ui.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setWidthFull();
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(getTranslation("approval.ui.restore.text")),
                                environments,
                                reason,
                                gates));
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("approval.ui.submit"), Glyph.CHECK, this::submit));
        environments.setValue(flag.flag().kills().keySet());
    }

    void open() {
        getContent().open();
    }

    private ChangeDraft draft() {
        Wording wording =
                new Wording(
                        getTranslation("approval.ui.restore.name", flag.key().value()),
                        reason.getValue());
        return ChangeDraft.of(wording, flag.content())
                .against(flag.flag().version())
                .restoring(environments.getValue());
    }

    private void assess() {
        gates.removeAll();
        desk.assess(flag.workspace().key(), draft())
                .ifDone(assessment -> gates.add(GateItems.expected(assessment.gates())))
                .ifRefused(reasons -> gates.add(Note.refused(reasons)));
    }

    private void submit() {
        reason.setInvalid(false);
        desk.propose(flag.workspace().key(), draft())
                .ifDone(change -> {
                    getContent().close();
                    Addresses.go(Addresses.read(flag.workspace().key(), change.id()));
                })
                .ifRefused(this::refuse);
    }

    private void refuse(List<Refusal> reasons) {
        if (reasons.stream().allMatch(it -> Objects.equals(it.field(), "reason"))) {
            reason.setInvalid(true);
            reason.setErrorMessage(Refusals.text(reasons));
        } else {
            gates.removeAll();
            gates.add(Note.refused(reasons));
        }
    }
}
