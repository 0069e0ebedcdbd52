package io.colorguard.workspace.ui;

import com.vaadin.flow.component.HasValidation;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import io.colorguard.uikit.Buttons;
import io.colorguard.uikit.Columns;
import io.colorguard.uikit.Glyph;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The environments a new workspace begins with, a line each. */
final class EnvironmentRows extends Div {

    /** The fields of one line. */
    private record Row(Div line, TextField key, TextField name, Select<Tier> tier) {

        Environment read() {
            return new Environment(
                    key.getValue().strip(), name.getValue().strip(), tier.getValue());
        }
    }

    private final List<Row> rows = new ArrayList<>();
    private final Div lines = Columns.stack();

    EnvironmentRows() {
        add(
                Columns.stack(
                        lines,
                        Columns.row(
                                Buttons.quiet(
                                        getTranslation("workspace.new.environments.add"),
                                        Glyph.PLUS,
                                        () -> add(new Environment("", "", Tier.STAGING))))));
        add(new Environment("dev", "dev", Tier.DEVELOPMENT));
        add(new Environment("staging", "staging", Tier.STAGING));
        add(new Environment("prod", "prod", Tier.PRODUCTION));
    }

    List<Environment> read() {
        return rows.stream().map(Row::read).toList();
    }

    /** The fields by the names refusals give them. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            fields.put("environments[" + i + "].key", rows.get(i).key());
            fields.put("environments[" + i + "].name", rows.get(i).name());
            fields.put("environments[" + i + "].tier", rows.get(i).tier());
        }
        return fields;
    }

    private void add(Environment environment) {
        TextField key = Fields.text("key", environment.key());
        TextField name = Fields.text("name", environment.name());
        Select<Tier> tier = Fields.tier(environment.tier());
        Div line = Columns.row(key, name, tier);
        Row row = new Row(line, key, name, tier);
        line.add(
                Buttons.icon(
                        Glyph.TRASH,
                        getTranslation("workspace.new.row.remove", environment.key()),
                        () -> remove(row)));
        rows.add(row);
        lines.add(line);
    }

    private void remove(Row row) {
        rows.remove(row);
        lines.remove(row.line());
    }
}
