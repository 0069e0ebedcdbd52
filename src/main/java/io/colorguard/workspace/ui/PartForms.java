package io.colorguard.workspace.ui;

import static com.vaadin.flow.i18n.I18NProvider.translate;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A form for each kind of part, filled from what stands or empty for a new one. */
final class PartForms {

    private PartForms() {}

    static PartForm environment(@Nullable Environment it) {
        TextField key = Fields.fixed("key", it == null ? null : it.key());
        key.setHelperText(translate("workspace.help.environment.key"));
        TextField name = Fields.text("name", it == null ? "" : it.name());
        name.setHelperText(translate("workspace.help.environment.name"));
        Select<Tier> tier = Fields.tier(it == null ? Tier.DEVELOPMENT : it.tier());
        tier.setHelperText(translate("workspace.help.tier"));
        return new PartForm(() ->
                new Environment(key.getValue().strip(), name.getValue().strip(), tier.getValue()))
                .with("key", key)
                .with("name", name)
                .with("tier", tier);
    }

    static PartForm trafficType(@Nullable TrafficType it) {
        TextField key = Fields.fixed("key", it == null ? null : it.key());
        TextField name = Fields.text("name", it == null ? "" : it.name());
        return new PartForm(() -> new TrafficType(key.getValue().strip(), name.getValue().strip()))
                .with("key", key)
                .with("name", name);
    }

    static PartForm attribute(@Nullable Attribute it, Workspace workspace) {
        Select<String> type = Fields.trafficType(workspace, it == null ? null : it.trafficType());
        TextField id = Fields.fixed("id", it == null ? null : it.id());
        TextField name = Fields.text("displayName", it == null ? "" : it.displayName());
        TextField description = Fields.text("description", it == null ? "" : it.description());
        Select<Attribute.DataType> dataType =
                Fields.choice("dataType", List.of(Attribute.DataType.values()), Enum::name);
        dataType.setValue(it == null ? Attribute.DataType.STRING : it.dataType());
        Checkbox searchable = new Checkbox(translate("workspace.field.searchable"));
        searchable.setValue(it != null && it.searchable());
        TextArea values =
                Fields.lines("suggestedValues", it == null ? List.of() : it.suggestedValues());
        values.setHelperText(translate("workspace.help.suggestedValues"));
        return new PartForm(() ->
                new Attribute(
                        Fields.value(type),
                        id.getValue().strip(),
                        name.getValue().strip(),
                        description.getValue().strip(),
                        dataType.getValue(),
                        searchable.getValue(),
                        Fields.lines(values.getValue())))
                .with("trafficType", type)
                .with("id", id)
                .with("displayName", name)
                .with("dataType", dataType)
                .with("description", description)
                .with(searchable)
                .with("suggestedValues", values);
    }

    static PartForm segment(@Nullable Segment it, Workspace workspace) {
        TextField name = Fields.fixed("name", it == null ? null : it.name());
        name.setHelperText(translate("workspace.help.segment.name"));
        Select<String> type = Fields.trafficType(workspace, it == null ? null : it.trafficType());
        type.setHelperText(translate("workspace.help.segment.type"));
        TextField description = Fields.text("description", it == null ? "" : it.description());
        return new PartForm(() ->
                new Segment(
                        name.getValue().strip(),
                        Fields.value(type),
                        description.getValue().strip()))
                .with("name", name)
                .with("trafficType", type)
                .with("description", description);
    }

    static PartForm apiKey(@Nullable ApiKeySpec it, Workspace workspace) {
        TextField name = Fields.fixed("name", it == null ? null : it.name());
        Select<ApiKeySpec.Type> type =
                Fields.choice("type", List.of(ApiKeySpec.Type.values()), Words::of);
        type.setValue(it == null ? ApiKeySpec.Type.SERVER_SIDE : it.type());
        type.setReadOnly(it != null);
        MultiSelectComboBox<String> roles =
                Fields.several("roles", ApiKeySpec.ROLES, it == null ? List.of() : it.roles());
        roles.setHelperText(translate("workspace.help.roles"));
        MultiSelectComboBox<String> environments =
                Fields.several(
                        "environments",
                        workspace.environments().stream().map(Environment::key).toList(),
                        it == null ? List.of() : it.environments());
        return new PartForm(() ->
                new ApiKeySpec(
                        name.getValue().strip(),
                        type.getValue(),
                        List.copyOf(roles.getValue()),
                        List.copyOf(environments.getValue())))
                .with("name", name)
                .with("type", type)
                .with("roles", roles)
                .with("environments", environments);
    }
}
