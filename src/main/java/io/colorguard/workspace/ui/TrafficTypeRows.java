package io.colorguard.workspace.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.workspace.domain.TrafficType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The traffic types a new workspace begins with, a line each. */
final class TrafficTypeRows extends Div {

    /** The fields of one line. */
    private record Row(Div line, TextField key, TextField name) {

        TrafficType read() {
            return new TrafficType(key.getValue().strip(), name.getValue().strip());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Div lines = Columns.stack();

    TrafficTypeRows() {
        add(
                Columns.stack(
                        lines,
                        Columns.row(
                                Buttons.quiet(
                                        getTranslation("workspace.new.types.add"),
                                        Glyph.PLUS,
                                        () -> add(new TrafficType("", ""))))));
        add(new TrafficType("user", "User"));
    }

    List<TrafficType> read() {
        return rows.stream().map(Row::read).toList();
    }

    /** The fields by the names refusals give them. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            fields.put("trafficTypes[" + i + "].key", rows.get(i).key());
            fields.put("trafficTypes[" + i + "].name", rows.get(i).name());
        }
        return fields;
    }

    private void add(TrafficType type) {
        TextField key = Fields.text("key", type.key());
        TextField name = Fields.text("name", type.name());
        Div line = Columns.row(key, name);
        Row row = new Row(line, key, name);
        line.add(
                Buttons.icon(
                        Glyph.TRASH,
                        getTranslation("workspace.new.row.remove", type.key()),
                        () -> remove(row)));
        rows.add(row);
        lines.add(line);
    }

    private void remove(Row row) {
        rows.remove(row);
        lines.remove(row.line());
    }
}
