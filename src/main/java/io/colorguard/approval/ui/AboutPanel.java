package io.colorguard.approval.ui;

import com.vaadin.flow.component.Composite;
import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import io.colorguard.catalog.domain.Category;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.About;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.Lifecycle;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Risk;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Panel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What people read about the flag, what decides its gates, and its stage. */
final class AboutPanel extends Composite<Panel> {

    private final Manuscript manuscript;
    private final FieldMarks marks;
    private final Div fields = Columns.stack();

    AboutPanel(Manuscript manuscript, FieldMarks marks) {
        this.manuscript = manuscript;
        this.marks = marks;
        getContent().padded(fields);
        draw();
    }

    @Override
    protected Panel initContent() {
        return new Panel(getTranslation("approval.ui.about"));
    }

    /** Draws the fields anew, after something else changed the content. */
    void draw() {
        FlagContent content = manuscript.content();
        About about = content.about();
        TextArea description = new TextArea(label("description"));
        description.setValue(about.description());
        description.setValueChangeMode(ValueChangeMode.LAZY);
        description.setWidthFull();
        description.addValueChangeListener(
                change -> about(it -> new About(change.getValue(), it.owner(), it.tags())));
        TextField owner = new TextField(label("owner"));
        owner.setValue(about.owner());
        owner.setValueChangeMode(ValueChangeMode.LAZY);
        owner.addValueChangeListener(
                change -> about(it -> new About(it.description(), change.getValue(), it.tags())));
        marks.put("description", description);
        marks.put("owner", owner);
        fields.removeAll();
        Div words = Columns.row(owner, tags(about.tags()));
        words.addClassName("fields-row");
        fields.add(kinds(content.classification()), words, description);
        if (content.classification().stage() == LifecycleStage.DEPRECATED) {
            fields.add(sunset());
        }
    }

    private Div kinds(Classification kind) {
        Select<Category> category =
                choice("category", List.of(Category.values()), Words::of, kind.category());
        category.addValueChangeListener(
                change -> kind(it -> new Classification(change.getValue(), it.risk(), it.stage())));
        Select<Risk> risk = choice("risk", List.of(Risk.values()), Words::of, kind.risk());
        risk.addValueChangeListener(change ->
                kind(it -> new Classification(it.category(), change.getValue(), it.stage())));
        Select<LifecycleStage> stage = choice("lifecycle_stage", stages(), Words::of, kind.stage());
        stage.addValueChangeListener(change -> {
            kind(it -> new Classification(it.category(), it.risk(), change.getValue()));
            draw();
        });
        Div row = Columns.row(category, risk, stage);
        row.addClassName("fields-row");
        return row;
    }

    /** The stages that can be chosen: where it stands, and those it may move to (LIF-3). */
    private List<LifecycleStage> stages() {
        FlagContent base = manuscript.base();
        if (base == null) {
            return List.of(LifecycleStage.values());
        }
        LifecycleStage from = base.classification().stage();
        Set<LifecycleStage> open = new LinkedHashSet<>();
        open.add(manuscript.content().classification().stage());
        open.add(from);
        open.addAll(Lifecycle.next(from));
        return open.stream().sorted().toList();
    }

    private MultiSelectComboBox<String> tags(List<String> standing) {
        MultiSelectComboBox<String> tags = new MultiSelectComboBox<>(label("tags"));
        tags.setItems(standing);
        tags.setValue(new LinkedHashSet<>(standing));
        tags.setAllowCustomValue(true);
        tags.addCustomValueSetListener(event -> {
            List<String> more = new ArrayList<>(tags.getValue());
            more.add(event.getDetail());
            tags.setItems(more);
            tags.setValue(new LinkedHashSet<>(more));
        });
        tags.addValueChangeListener(change ->
                about(it ->
                        new About(it.description(), it.owner(), List.copyOf(change.getValue()))));
        return marks.put("tags", tags);
    }

    private Div sunset() {
        SunsetPlan plan = manuscript.content().sunset();
        DatePicker date = new DatePicker(label("sunset_plan.date"));
        TextArea migration = new TextArea(label("sunset_plan.migration"));
        if (plan != null) {
            date.setValue(plan.date());
            migration.setValue(plan.migration());
        }
        migration.setValueChangeMode(ValueChangeMode.LAZY);
        migration.addClassName("grow");
        date.addValueChangeListener(_ -> sunset(date.getValue(), migration.getValue()));
        migration.addValueChangeListener(_ -> sunset(date.getValue(), migration.getValue()));
        marks.put("sunset_plan", date);
        marks.put("sunset_plan.migration", migration);
        Div row = Columns.row(date, migration);
        row.addClassName("fields-row");
        return row;
    }

    private void sunset(@Nullable LocalDate date, String migration) {
        manuscript.edit(content ->
                content.withSunset(date == null ? null : new SunsetPlan(date, migration)));
    }

    private void about(UnaryOperator<About> next) {
        manuscript.edit(content -> content.with(next.apply(content.about())));
    }

    private void kind(UnaryOperator<Classification> next) {
        manuscript.edit(content -> content.with(next.apply(content.classification())));
    }

    private <T> Select<T> choice(
            String field, List<T> items, ItemLabelGenerator<T> words, T value) {
        Select<T> select = new Select<>();
        select.setLabel(label(field));
        select.setItems(items);
        select.setItemLabelGenerator(words);
        select.setValue(value);
        return marks.put(field, select);
    }

    private String label(String field) {
        return getTranslation("catalog.field." + field);
    }
}
