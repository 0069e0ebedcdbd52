package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.uikit.Refusals;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Asks what somebody found who looked at an emergency (APR-11). */
final class FollowUpDialog extends Composite<Dialog> {

    private final Select<Boolean> justified = new Select<>();
    private final TextArea words = new TextArea();

    FollowUpDialog() {
        getContent().setHeaderTitle(getTranslation("approval.ui.glass.review.title"));
        justified.setLabel(getTranslation("approval.ui.glass.found"));
        justified.setItems(true, false);
        justified.setItemLabelGenerator(it ->
                getTranslation(
                        it ? "approval.ui.glass.justified" : "approval.ui.glass.unjustified"));
        justified.setWidthFull();
        words.setLabel(getTranslation("approval.ui.glass.words"));
        words.setHelperText(getTranslation("approval.ui.glass.words.hint"));
        words.setRequiredIndicatorVisible(true);
        words.setMinRows(3);
        words.setWidthFull();
        getContent()
                .add(
                        Columns.stack(
                                new Paragraph(getTranslation("approval.ui.glass.review.text")),
                                justified,
                                words));
    }

    /** Opens, and hands over what was found; refusals of another field go to the page. */
    void ask(
            BiFunction<Boolean, String, Outcome<BreakGlass>> review,
            Consumer<List<Refusal>> afterwards) {
        getContent()
                .getFooter()
                .add(
                        Buttons.quiet(
                                getTranslation("uikit.cancel"), Glyph.CLOSE, getContent()::close),
                        Buttons.primary(
                                getTranslation("approval.ui.glass.review"),
                                Glyph.CHECK,
                                () -> give(review, afterwards)));
        getContent().open();
    }

    private void give(
            BiFunction<Boolean, String, Outcome<BreakGlass>> review,
            Consumer<List<Refusal>> afterwards) {
        words.setInvalid(false);
        justified.setInvalid(justified.getValue() == null);
        if (justified.getValue() == null) {
            justified.setErrorMessage(getTranslation("approval.ui.glass.found.missing"));
            return;
        }
        review.apply(justified.getValue(), words.getValue())
                .ifDone(_ -> {
                    getContent().close();
                    afterwards.accept(List.of());
                })
                .ifRefused(reasons -> refuse(reasons, afterwards));
    }

    private void refuse(List<Refusal> reasons, Consumer<List<Refusal>> afterwards) {
        if (reasons.stream().allMatch(it -> "words".equals(it.field()))) {
            words.setInvalid(true);
            words.setErrorMessage(Refusals.text(reasons));
        } else {
            getContent().close();
            afterwards.accept(reasons);
        }
    }
}
