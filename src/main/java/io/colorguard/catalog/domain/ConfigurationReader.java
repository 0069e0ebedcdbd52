package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads treatments and rules of a base or an override. */
final class ConfigurationReader {

    private final Fields fields;
    private final Targets targets = new Targets();

    ConfigurationReader(Fields fields) {
        this.fields = fields;
    }

    @Nullable List<Treatment> treatments() {
        return fields.objects("treatments", treatment -> List.of(treatment(treatment)));
    }

    /** What the treatments that were read target one by one. */
    Targets targets() {
        return targets;
    }

    private Treatment treatment(Fields treatment) {
        String name = treatment.requiredText("name");
        targets.read(treatment, name);
        return new Treatment(name, configurations(treatment), treatment.text("description", ""));
    }

    /** JSON as text, or written out as a value. */
    private static String configurations(Fields treatment) {
        Input written = treatment.get("configurations");
        if (written == null || written instanceof Input.Str) {
            return treatment.text("configurations", "");
        }
        try {
            return json(written).canonical();
        } catch (IllegalArgumentException | IllegalStateException _) {
            treatment.notes.unreadable(written, "CFG-1", "configurations.lossy");
            return "";
        }
    }

    private static Json json(Input input) {
        return switch (input) {
            case Input.Obj(_, var members) ->
                    Json.object(
                            members.entrySet().stream()
                                    .collect(
                                            Collectors.toMap(
                                                    e -> Json.nfc(e.getKey()),
                                                    e -> json(e.getValue()))));
            case Input.Arr(_, var elements) ->
                    Json.array(elements.stream().map(ConfigurationReader::json).toList());
            case Input.Str(_, var text) -> Json.text(text);
            case Input.Num(_, var number) -> Json.number(number);
            case Input.Bool(_, var truth) -> Json.bool(truth);
            case Input.Null _ -> Json.NULL;
        };
    }

    @Nullable List<TargetingRule> rules() {
        return fields.objects("rules", ConfigurationReader::rules);
    }

    /** One rule, or one for each segment that it lists. */
    private static List<TargetingRule> rules(Fields rule) {
        String treatment = rule.requiredText("treatment");
        Integer written = rule.percent("size");
        int size = written == null ? TargetingRule.EVERYBODY_OF_AUDIENCE : written;
        return new ConditionReader(rule)
                .conditions().stream()
                        .map(condition -> new TargetingRule(treatment, size, condition))
                        .toList();
    }
}
