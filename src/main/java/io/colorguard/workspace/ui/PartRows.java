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
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Parts that a new workspace begins with, a line each; lines come and go. */
final class PartRows<P extends WorkspacePart> extends Div {

    private final String list;
    private final transient Function<P, Row<P>> form;
    private final transient List<Row<P>> rows = new ArrayList<>();
    private final Div lines = Columns.stack();
    private final Div page = Columns.stack(lines);

    /**
     * One line.
     *
     * @param fields by the names that refusals give them
     */
    private record Row<P>(Div line, Map<String, HasValidation> fields, Supplier<P> part) {}

    private PartRows(String list, Function<P, Row<P>> form) {
        this.list = list;
        this.form = form;
        add(page);
    }

    static PartRows<Environment> environments() {
        return new PartRows<Environment>("environments", PartRows::environment)
                .beginning(
                        new Environment("dev", "dev", Tier.DEVELOPMENT),
                        new Environment("staging", "staging", Tier.STAGING),
                        new Environment("prod", "prod", Tier.PRODUCTION))
                .growing(
                        "workspace.new.environments.add",
                        () -> new Environment("", "", Tier.STAGING));
    }

    static PartRows<TrafficType> trafficTypes() {
        return new PartRows<TrafficType>("trafficTypes", PartRows::trafficType)
                .beginning(new TrafficType("user", "User"))
                .growing("workspace.new.types.add", () -> new TrafficType("", ""));
    }

    private static Row<Environment> environment(Environment environment) {
        TextField key = Fields.text("key", environment.key());
        TextField name = Fields.text("name", environment.name());
        Select<Tier> tier = Fields.tier(environment.tier());
        return new Row<>(
                Columns.row(key, name, tier),
                Map.of("key", key, "name", name, "tier", tier),
                () ->
                        new Environment(
                                key.getValue().strip(), name.getValue().strip(), tier.getValue()));
    }

    private static Row<TrafficType> trafficType(TrafficType type) {
        TextField key = Fields.text("key", type.key());
        TextField name = Fields.text("name", type.name());
        return new Row<>(
                Columns.row(key, name),
                Map.of("key", key, "name", name),
                () -> new TrafficType(key.getValue().strip(), name.getValue().strip()));
    }

    @SafeVarargs
    private PartRows<P> beginning(P... parts) {
        List.of(parts).forEach(this::begin);
        return this;
    }

    private PartRows<P> growing(String verb, Supplier<P> blank) {
        Runnable grow = () -> begin(blank.get());
        page.add(Columns.row(Buttons.quiet(getTranslation(verb), Glyph.PLUS, grow)));
        return this;
    }

    List<P> read() {
        return rows.stream().map(row -> row.part().get()).toList();
    }

    /** All fields by the names that refusals give them. */
    Map<String, HasValidation> fields() {
        Map<String, HasValidation> fields = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            String place = list + "[" + i + "].";
            rows.get(i).fields().forEach((name, field) -> fields.put(place + name, field));
        }
        return fields;
    }

    private void begin(P part) {
        Row<P> row = form.apply(part);
        String remove = getTranslation("workspace.new.row.remove", part.identity());
        row.line().add(Buttons.icon(Glyph.TRASH, remove, () -> remove(row)));
        rows.add(row);
        lines.add(row.line());
    }

    private void remove(Row<P> row) {
        rows.remove(row);
        lines.remove(row.line());
    }
}
