package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.approval.ui.ConfigurationScope.Section;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.uikit.Columns;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;

/** The base or one environment's definition, with what is inherited told from what is not. */
final class ConfigurationEditor extends Composite<Div> {

    private final ConfigurationScope scope;
    private final FieldMarks marks;
    private final MatcherEditor.Names names;
    private final Div defaults = Columns.row();
    private final Div treatmentsHead = new Div();
    private final Div treatments = Columns.stack();
    private final Div rulesHead = new Div();
    private final Div rules = Columns.stack();

    ConfigurationEditor(ConfigurationScope scope, FieldMarks marks, MatcherEditor.Names names) {
        this.scope = scope;
        this.marks = marks;
        this.names = names;
        getContent().addClassName("stack");
        defaults.addClassName("defaults");
        draw();
    }

    private void draw() {
        getContent().removeAll();
        String environment = scope.environment();
        boolean stands = environment == null || scope.manuscript().content().declares(environment);
        if (environment != null) {
            getContent().add(declared(environment, stands));
        }
        if (stands) {
            drawDefaults();
            drawTreatments();
            drawRules();
            refresh();
            getContent().add(defaults, treatments, rules);
        }
    }

    private Checkbox declared(String environment, boolean stands) {
        Checkbox box = new Checkbox(getTranslation("approval.ui.declared", environment), stands);
        box.addValueChangeListener(change -> {
            Declarations.set(scope.manuscript(), environment, change.getValue());
            draw();
        });
        return box;
    }

    private void drawDefaults() {
        FlagConfiguration shown = scope.effective();
        Select<String> treatment = new Select<>();
        treatment.setLabel(getTranslation("approval.ui.default"));
        Set<String> known = new LinkedHashSet<>();
        shown.treatments().stream().map(Treatment::name).forEach(known::add);
        known.add(shown.defaultTreatment());
        treatment.setItems(known);
        treatment.setValue(shown.defaultTreatment());
        treatment.addClassName("mono-input");
        treatment.addValueChangeListener(change -> {
            scope.defaultTreatment(Objects.requireNonNullElse(change.getValue(), ""));
            drawDefaults();
            drawRules();
        });
        IntegerField allocation = new IntegerField(getTranslation("approval.ui.allocation"));
        allocation.setValue(shown.trafficAllocation());
        allocation.setSuffixComponent(new Span("%"));
        allocation.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        allocation.addValueChangeListener(change -> {
            scope.allocation(Objects.requireNonNullElse(change.getValue(), 0));
            drawDefaults();
        });
        defaults.removeAll();
        defaults.add(
                inheritable(
                        marks.put(scope.path("default_treatment"), treatment),
                        Section.DEFAULT_TREATMENT),
                inheritable(
                        marks.put(scope.path("traffic_allocation"), allocation),
                        Section.TRAFFIC_ALLOCATION));
    }

    private Div inheritable(Component field, Section section) {
        Div box = new Div(field, Inheritance.line(scope, section, () -> inherit(section)));
        box.addClassNames("stack", "stack-1");
        return box;
    }

    /** Says anew what is inherited and what is not. */
    void refresh() {
        head(treatmentsHead, Section.TREATMENTS);
        head(rulesHead, Section.RULES);
    }

    private void head(Div head, Section section) {
        head.removeAll();
        head.add(Inheritance.heading(scope, section, () -> inherit(section)));
    }

    private void inherit(Section section) {
        scope.inherit(section);
        draw();
    }

    private void drawTreatments() {
        treatments.removeAll();
        treatments.add(
                treatmentsHead,
                new TreatmentRows(
                        scope,
                        marks,
                        () -> {
                            drawDefaults();
                            drawRules();
                        }));
    }

    private void drawRules() {
        marks.forget(scope.path("rules"));
        rules.removeAll();
        rules.add(rulesHead, new RuleList(scope, marks, names));
    }
}
