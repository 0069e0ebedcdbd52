package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.catalog.domain.Fix;
import io.colorguard.catalog.domain.Treatment;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Glyph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The answers of a configuration: name, the JSON handed over with it, words for people. */
final class TreatmentRows extends Composite<Div> {

    private final ConfigurationScope scope;
    private final FieldMarks marks;
    private final Runnable renamed;

    /**
     * @param renamed to be run when treatments came, went or got another name
     */
    TreatmentRows(ConfigurationScope scope, FieldMarks marks, Runnable renamed) {
        this.scope = scope;
        this.marks = marks;
        this.renamed = renamed;
        getContent().addClassNames("stack", "stack-2");
        draw();
    }

    private List<Treatment> treatments() {
        return scope.effective().treatments();
    }

    private void draw() {
        getContent().removeAll();
        marks.forget(scope.path("treatments"));
        for (int i = 0; i < treatments().size(); i++) {
            getContent().add(row(i));
        }
        getContent()
                .add(
                        Buttons.quiet(
                                getTranslation("approval.ui.treatment.add"),
                                Glyph.PLUS,
                                () -> restructure(added())));
    }

    private Component row(int at) {
        Treatment treatment = treatments().get(at);
        String path = scope.path("treatments[" + at + "]");
        TextField name = new TextField(getTranslation("approval.ui.treatment.name"));
        name.setValue(treatment.name());
        name.addClassName("mono-input");
        name.addValueChangeListener(change -> rename(at, change.getOldValue(), change.getValue()));
        TextArea json = new TextArea(getTranslation("approval.ui.treatment.json"));
        json.setValue(treatment.configurations());
        json.addClassName("mono-input");
        json.setMinRows(1);
        json.setValueChangeMode(ValueChangeMode.LAZY);
        json.addValueChangeListener(change ->
                set(at, it -> new Treatment(it.name(), change.getValue(), it.description())));
        TextField description = new TextField(getTranslation("catalog.field.description"));
        description.setValue(treatment.description());
        description.setValueChangeMode(ValueChangeMode.LAZY);
        description.addValueChangeListener(change ->
                set(at, it -> new Treatment(it.name(), it.configurations(), change.getValue())));
        marks.put(path + ".name", name);
        marks.put(path + ".configurations", json);
        marks.put(path + ".description", description);
        Div row =
                new Div(
                        name,
                        json,
                        description,
                        Buttons.icon(
                                Glyph.TRASH,
                                getTranslation("approval.ui.treatment.remove", treatment.name()),
                                () -> restructure(without(at))));
        row.addClassName("treatment-row");
        return row;
    }

    /** A treatment that is called otherwise is called so wherever it is named. */
    private void rename(int at, String from, String to) {
        boolean free = treatments().stream().noneMatch(it -> it.name().equals(to));
        boolean once = treatments().stream().filter(it -> it.name().equals(from)).count() == 1;
        if (free && once && !from.isEmpty()) {
            scope.manuscript().edit(new Fix.RenameTreatment(from, to)::apply);
        } else {
            set(at, it -> new Treatment(to, it.configurations(), it.description()));
        }
        renamed.run();
    }

    private void set(int at, UnaryOperator<Treatment> next) {
        List<Treatment> all = new ArrayList<>(treatments());
        all.set(at, next.apply(all.get(at)));
        scope.treatments(all);
    }

    private void restructure(List<Treatment> next) {
        scope.treatments(next);
        draw();
        renamed.run();
    }

    private List<Treatment> added() {
        List<Treatment> more = new ArrayList<>(treatments());
        more.add(new Treatment("", "", ""));
        return more;
    }

    private List<Treatment> without(int at) {
        List<Treatment> fewer = new ArrayList<>(treatments());
        fewer.remove(at);
        return fewer;
    }
}
