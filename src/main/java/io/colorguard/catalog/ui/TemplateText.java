package io.colorguard.catalog.ui;

import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagReader;
import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.catalog.domain.FlagWriter;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Reading;
import io.colorguard.catalog.domain.json.Json;
import io.colorguard.catalog.domain.json.JsonText;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A template as the JSON that administrators edit: a flag without key and traffic type. */
final class TemplateText {

    private static final FlagKey ANY_KEY = new FlagKey("template");
    private static final String NAME = "name";
    private static final String TRAFFIC_TYPE = "traffic_type";

    private final Workspace workspace;

    TemplateText(Workspace workspace) {
        this.workspace = workspace;
    }

    private String anyTrafficType() {
        return workspace.trafficTypes().stream().findFirst().map(TrafficType::key).orElse("");
    }

    String write(FlagTemplate template) {
        FlagContent content = template.start(ANY_KEY, anyTrafficType(), workspace);
        Map<String, Object> fields = new LinkedHashMap<>(FlagWriter.plain(content));
        fields.remove(NAME);
        fields.remove(TRAFFIC_TYPE);
        return FlagText.of(fields);
    }

    /** The flag that a text describes, or everything that is wrong with it. */
    Outcome<FlagContent> read(String text) {
        return switch (JsonText.read(text)) {
            case JsonText.Value(Json.Obj json) -> read(json);
            case JsonText.Value _ -> Outcome.refused(wrong(1));
            case JsonText.Wrong(_, int offset) ->
                    Outcome.refused(wrong(text.substring(0, offset).lines().count()));
        };
    }

    private Outcome<FlagContent> read(Json.Obj json) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put(NAME, ANY_KEY.value());
        fields.put(TRAFFIC_TYPE, anyTrafficType());
        json.members().forEach((name, value) -> fields.putIfAbsent(name, plain(value)));
        Reading reading = FlagReader.read(Input.of(fields));
        List<Refusal> errors =
                reading.findings().stream().filter(Finding::isError).map(Finding::refusal).toList();
        FlagContent content = reading.content();
        return errors.isEmpty() && content != null
                ? Outcome.done(content)
                : Outcome.refused(errors);
    }

    private static Refusal wrong(long line) {
        return Refusal.invalid(
                "CAT-2", "catalog.refusal.template.json", "content", Math.max(1, line));
    }

    private static @Nullable Object plain(Json json) {
        return switch (json) {
            case Json.Obj(var members) -> {
                Map<String, @Nullable Object> map = new LinkedHashMap<>();
                members.forEach((name, value) -> map.put(name, plain(value)));
                yield map;
            }
            case Json.Arr(var elements) -> {
                List<@Nullable Object> list = new ArrayList<>();
                elements.forEach(element -> list.add(plain(element)));
                yield list;
            }
            case Json.Str(var text) -> text;
            case Json.Num(var number) -> number;
            case Json.Bool(var truth) -> truth;
            case Json.Null() -> null;
        };
    }
}
