package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.approval.domain.BulkEdit;
import io.colorguard.approval.domain.BulkEdit.Copy.Part;
import io.colorguard.approval.domain.EditFields.Kind;
import io.colorguard.approval.domain.EditReader;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Refusals;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Asks what a batch should do to each flag: the kind of edit, and what that kind needs. */
final class EditFieldSet extends Composite<Div> {

    private final List<String> environments;
    private final List<String> treatments;
    private final Runnable changed;
    private final Select<Kind> kind = new Select<>();
    private final Div fields = Columns.row();
    private final Map<String, Supplier<@Nullable Object>> values = new LinkedHashMap<>();
    private final Map<String, HasValidation> marks = new HashMap<>();

    /**
     * @param treatments that the flags have
     * @param changed runs whenever what is asked for becomes something else
     */
    EditFieldSet(Workspace workspace, List<String> treatments, Runnable changed) {
        environments = workspace.environments().stream().map(Environment::key).toList();
        this.treatments = List.copyOf(treatments);
        this.changed = changed;
        kind.setLabel(getTranslation("approval.ui.batch.kind"));
        kind.setItems(Kind.values());
        kind.setItemLabelGenerator(it -> getTranslation("approval.ui.batch.kind." + Word.of(it)));
        kind.addValueChangeListener(change -> draw(change.getValue()));
        fields.addClassName("fields-row");
        getContent().addClassName("stack");
        getContent().add(kind, fields);
        kind.setValue(Kind.SHARE);
    }

    /** What is asked for, or the field that is missing. */
    Outcome<BulkEdit> read() {
        marks.values().forEach(field -> mark(field, ""));
        Map<String, @Nullable Object> read = new HashMap<>();
        read.put("kind", Word.of(kind.getValue()));
        values.forEach((name, value) -> read.put(name, value.get()));
        return EditReader.read(read);
    }

    /** Shows a refusal at its field; false where it has none here. */
    boolean mark(Refusal refusal) {
        HasValidation field = marks.get(Objects.requireNonNullElse(refusal.field(), ""));
        if (field == null) {
            return false;
        }
        mark(field, Refusals.text(refusal));
        return true;
    }

    private static void mark(HasValidation field, String text) {
        field.setInvalid(!text.isEmpty());
        field.setErrorMessage(text);
    }

    private void draw(Kind wanted) {
        fields.removeAll();
        values.clear();
        marks.clear();
        switch (wanted) {
            case DEFAULT_TREATMENT -> fields.add(environment("environment"), treatment());
            case SHARE -> fields.add(environment("environment"), treatment(), percent());
            case STAGE -> fields.add(word("stage", LifecycleStage.class, Words::of));
            case OWNER -> fields.add(text("owner", ""));
            case TAGS -> fields.add(tags("add"), tags("remove"));
            case CLASSIFICATION ->
                    fields.add(
                            word("category", Category.class, Words::of),
                            word("risk", Risk.class, Words::of));
            case ENVIRONMENT_ADDED, ENVIRONMENT_REMOVED -> fields.add(environment("environment"));
            case COPY -> fields.add(environment("from"), environment("environment"), parts());
        }
        changed.run();
    }

    private Component environment(String name) {
        return choice(name, environments, it -> it);
    }

    private Component treatment() {
        Select<String> field = choice("treatment", treatments, it -> it);
        field.addClassName("mono-input");
        return field;
    }

    private Select<String> choice(
            String name, List<String> items, ItemLabelGenerator<String> words) {
        Select<String> field = new Select<>();
        field.setLabel(label(name));
        field.setItems(items);
        field.setItemLabelGenerator(words);
        field.addValueChangeListener(_ -> changed.run());
        marks.put("edit." + name, field);
        values.put(name, field::getValue);
        return field;
    }

    /** A constant that may be left open. */
    private <E extends Enum<E>> Component word(
            String name, Class<E> type, ItemLabelGenerator<E> words) {
        Select<E> field = new Select<>();
        field.setLabel(label(name));
        field.setItems(type.getEnumConstants());
        field.setItemLabelGenerator(
                it -> it == null ? getTranslation("approval.ui.batch.same") : words.apply(it));
        field.setEmptySelectionAllowed(name.equals("category") || name.equals("risk"));
        field.addValueChangeListener(_ -> changed.run());
        marks.put("edit." + name, field);
        values.put(name, () -> field.getValue() == null ? null : Word.of(field.getValue()));
        return field;
    }

    private Component percent() {
        IntegerField field = new IntegerField(label("percent"));
        field.setSuffixComponent(new Span("%"));
        field.setMin(0);
        field.setMax(100);
        field.addValueChangeListener(_ -> changed.run());
        marks.put("edit.percent", field);
        values.put("percent", field::getValue);
        return field;
    }

    private TextField text(String name, String hint) {
        TextField field = new TextField(label(name));
        field.setHelperText(hint);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.addValueChangeListener(_ -> changed.run());
        marks.put("edit." + name, field);
        values.put(name, field::getValue);
        return field;
    }

    private Component tags(String name) {
        TextField field = text(name, getTranslation("approval.ui.batch.tags.hint"));
        values.put(
                name,
                () ->
                        Arrays.stream(field.getValue().split(","))
                                .map(String::strip)
                                .filter(tag -> !tag.isEmpty())
                                .toList());
        return field;
    }

    private Component parts() {
        CheckboxGroup<Part> field = new CheckboxGroup<>();
        field.setLabel(label("parts"));
        field.setItems(Part.values());
        field.setItemLabelGenerator(it -> getTranslation("approval.ui.batch.part." + Word.of(it)));
        field.setValue(Set.of(Part.values()));
        field.addValueChangeListener(_ -> changed.run());
        marks.put("edit.parts", field);
        values.put("parts", () -> field.getValue().stream().map(Word::of).toList());
        return field;
    }

    private String label(String name) {
        return getTranslation("approval.ui.batch.field." + name);
    }
}
