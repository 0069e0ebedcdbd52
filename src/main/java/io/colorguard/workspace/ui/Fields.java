package io.colorguard.workspace.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.ItemLabelGenerator;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Fields as the workspace's forms use them, labelled by the name that refusals give them. */
final class Fields {

    private Fields() {}

    static TextField text(String name, String value) {
        TextField field = new TextField(translate("workspace.field." + name));
        field.setValue(value);
        return field;
    }

    /** Typed once: what stands already cannot be typed over. */
    static TextField fixed(String name, @Nullable String standing) {
        TextField field = text(name, Objects.requireNonNullElse(standing, ""));
        field.setReadOnly(standing != null);
        return field;
    }

    static Select<Tier> tier(Tier value) {
        Select<Tier> select = choice("tier", List.of(Tier.values()), Words::of);
        select.setValue(value);
        return select;
    }

    static Select<String> trafficType(Workspace workspace, @Nullable String standing) {
        List<String> keys = workspace.trafficTypes().stream().map(TrafficType::key).toList();
        Select<String> select = choice("trafficType", keys, key -> key);
        String first = keys.isEmpty() ? null : keys.getFirst();
        select.setValue(standing != null ? standing : first);
        select.setReadOnly(standing != null);
        return select;
    }

    static <T> Select<T> choice(String name, List<T> items, ItemLabelGenerator<T> labels) {
        Select<T> select = new Select<>();
        select.setLabel(translate("workspace.field." + name));
        select.setItemLabelGenerator(labels);
        select.setItems(items);
        return select;
    }

    static MultiSelectComboBox<String> several(
            String name, List<String> items, Collection<String> values) {
        var box = new MultiSelectComboBox<String>(translate("workspace.field." + name));
        LinkedHashSet<String> offered = new LinkedHashSet<>(items);
        offered.addAll(values);
        box.setItems(offered);
        box.setValue(new LinkedHashSet<>(values));
        return box;
    }

    static TextArea lines(String name, List<String> values) {
        TextArea area = new TextArea(translate("workspace.field." + name));
        area.setValue(String.join("\n", values));
        return area;
    }

    /** The lines that say something. */
    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }

    /** What is chosen, or nothing as an empty text, which the rules refuse by name. */
    static String value(Select<String> select) {
        return Objects.requireNonNullElse(select.getValue(), "");
    }
}
