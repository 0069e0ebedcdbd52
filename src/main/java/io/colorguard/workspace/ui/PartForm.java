package io.colorguard.workspace.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.formlayout.FormLayout;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** The fields of one part, by the names that refusals give them. */
final class PartForm {

    private final FormLayout layout = new FormLayout();
    private final Map<String, HasValidation> fields = new LinkedHashMap<>();
    private final Supplier<? extends WorkspacePart> reader;

    PartForm(Supplier<? extends WorkspacePart> reader) {
        this.reader = reader;
        layout.setAutoResponsive(true);
        layout.setExpandColumns(true);
        layout.setExpandFields(true);
    }

    <C extends Component & HasValidation> PartForm with(String name, C field) {
        fields.put(name, field);
        layout.add(field);
        return this;
    }

    PartForm with(Component other) {
        layout.add(other);
        return this;
    }

    FormLayout layout() {
        return layout;
    }

    Map<String, HasValidation> fields() {
        return fields;
    }

    /** The part as the fields say it; whether it may be is judged where it is saved. */
    WorkspacePart read() {
        return reader.get();
    }
}
