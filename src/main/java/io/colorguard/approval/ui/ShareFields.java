package io.colorguard.approval.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.approval.ui.RuleGroup.Part;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** A share of an audience: its treatment and its size. */
final class ShareFields {

    private final Select<String> treatment = new Select<>();
    private final IntegerField size = new IntegerField();

    /**
     * @param was what is approved, shown where it is another size
     */
    ShareFields(Part part, List<String> treatments, Optional<Integer> was) {
        treatment.setAriaLabel(translate("approval.ui.treatment"));
        treatment.setItems(treatments);
        treatment.setValue(part.treatment());
        treatment.addClassNames("grow", "mono-input");
        size.setAriaLabel(translate("approval.ui.share.of", part.treatment()));
        size.setValue(part.size());
        size.setSuffixComponent(new Span("%"));
        size.setValueChangeMode(ValueChangeMode.LAZY);
        show(was);
        size.addValueChangeListener(_ -> show(was));
    }

    private void show(Optional<Integer> was) {
        size.setPrefixComponent(
                was.filter(approved -> !approved.equals(size.getValue()))
                        .map(approved -> Words.faint(translate("approval.ui.was", approved)))
                        .orElse(null));
    }

    ShareFields onChange(Consumer<Part> changed) {
        treatment.addValueChangeListener(_ -> changed.accept(read()));
        size.addValueChangeListener(_ -> changed.accept(read()));
        return this;
    }

    private Part read() {
        return new Part(
                Objects.requireNonNullElse(treatment.getValue(), ""),
                Objects.requireNonNullElse(size.getValue(), 0));
    }

    Select<String> treatment() {
        return treatment;
    }

    IntegerField size() {
        return size;
    }
}
