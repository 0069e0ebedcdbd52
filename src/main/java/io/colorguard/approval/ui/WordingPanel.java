package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.uikit.Panel;

/** What the author says: title and reason. */
final class WordingPanel extends Composite<Panel> {

    private static final int ROWS = 3;

    private final TextField title = new TextField();
    private final TextArea reason = new TextArea();
    private final WindowFields window;

    WordingPanel(Manuscript manuscript, FieldMarks marks) {
        title.setLabel(getTranslation("approval.ui.title"));
        title.setPlaceholder(Words.title(new Wording("", ""), kind(manuscript), manuscript.flag()));
        title.setValue(manuscript.wording().title());
        title.setValueChangeMode(ValueChangeMode.LAZY);
        title.setWidthFull();
        reason.setLabel(getTranslation("approval.ui.reason"));
        reason.setHelperText(getTranslation("approval.ui.reason.hint"));
        reason.setRequiredIndicatorVisible(true);
        reason.setValue(manuscript.wording().reason());
        reason.setValueChangeMode(ValueChangeMode.LAZY);
        reason.setMinRows(ROWS);
        reason.setWidthFull();
        title.addValueChangeListener(_ -> say(manuscript));
        reason.addValueChangeListener(_ -> say(manuscript));
        marks.put("title", title);
        marks.put("reason", reason);
        window = new WindowFields(manuscript.wording().window(), () -> say(manuscript));
        window.marks(marks);
        getContent().padded(title, reason, window.draw());
    }

    private static ChangeKind kind(Manuscript manuscript) {
        if (manuscript.isRemoval()) {
            return ChangeKind.REMOVE;
        }
        return manuscript.base() == null ? ChangeKind.CREATE : ChangeKind.EDIT;
    }

    private void say(Manuscript manuscript) {
        manuscript.say(
                window.window()
                        .map(wanted ->
                                new Wording(
                                        title.getValue(), reason.getValue(), wanted.orElse(null))));
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("approval.ui.wording"));
    }
}
