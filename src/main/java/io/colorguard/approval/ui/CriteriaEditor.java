package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.IntegerField;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.approval.domain.PromotionCriteria.Terms;
import io.colorguard.uikit.Columns;
import io.colorguard.workspace.domain.Tier;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/** What one promotion is judged by: two numbers and a choice (PRO-1, PRO-2). */
final class CriteriaEditor extends Composite<Div> {

    private static final Set<Criterion> CHOICES =
            EnumSet.of(
                    Criterion.PERFORMANCE,
                    Criterion.BUSINESS_METRICS,
                    Criterion.SECURITY_REVIEW,
                    Criterion.STAKEHOLDERS);

    private final IntegerField days = new IntegerField();
    private final BigDecimalField errors = new BigDecimalField();
    private final CheckboxGroup<Criterion> others = new CheckboxGroup<>();

    /**
     * @param changed told at each edit
     */
    CriteriaEditor(Tier opens, Terms terms, Runnable changed) {
        days.setLabel(getTranslation("approval.ui.policy.criterion.days"));
        days.setHelperText(getTranslation("approval.ui.policy.criterion.days.help"));
        days.setValue(terms.daysUp());
        errors.setLabel(getTranslation("approval.ui.policy.criterion.errors"));
        errors.setHelperText(getTranslation("approval.ui.policy.criterion.errors.help"));
        errors.setValue(terms.errorPercent());
        others.setLabel(getTranslation("approval.ui.policy.criterion.others"));
        others.setItems(CHOICES);
        others.setItemLabelGenerator(Words::of);
        Set<Criterion> asked = EnumSet.copyOf(CHOICES);
        asked.removeIf(it -> terms.asks(it) == null);
        others.setValue(asked);
        listen(days, changed);
        listen(errors, changed);
        listen(others, changed);
        getContent()
                .add(
                        Columns.stack(
                                new H3(
                                        getTranslation(
                                                "approval.ui.policy.criterion.before",
                                                Words.of(opens))),
                                Columns.row(days, errors),
                                others));
    }

    /** What is chosen now. */
    Terms terms() {
        Set<Criterion> asked = others.getValue();
        return new Terms(
                Objects.requireNonNullElse(days.getValue(), 0),
                errors.getValue(),
                asked.contains(Criterion.PERFORMANCE),
                asked.contains(Criterion.BUSINESS_METRICS),
                asked.contains(Criterion.SECURITY_REVIEW),
                asked.contains(Criterion.STAKEHOLDERS));
    }

    private static void listen(HasValue<?, ?> field, Runnable changed) {
        field.addValueChangeListener(_ -> changed.run());
    }
}
