package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.json.Json;
import io.colorguard.catalog.domain.json.JsonText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A configuration as JSON values, embedded JSON read first (CFG-7). */
final class ConfigurationJson {

    private ConfigurationJson() {}

    static Json of(FlagConfiguration configuration) {
        return Json.object(
                Map.of(
                        "default_treatment", Json.text(configuration.defaultTreatment()),
                        "traffic_allocation", Json.number(configuration.trafficAllocation()),
                        "treatments",
                                array(
                                        configuration.treatments().stream()
                                                .map(ConfigurationJson::treatment)
                                                .toList()),
                        "rules",
                                array(
                                        configuration.rules().stream()
                                                .map(ConfigurationJson::rule)
                                                .toList())));
    }

    private static Json array(List<Json> elements) {
        return Json.array(elements);
    }

    private static Json treatment(Treatment treatment) {
        return Json.object(
                Map.of(
                        "name", Json.text(treatment.name()),
                        "description", Json.text(treatment.description()),
                        "configurations", embedded(treatment.configurations())));
    }

    /**
     * The value the text stands for. None is an empty text, which no value equals; a text that is
     * no JSON stands for itself, marked, since drafts have a hash too.
     */
    private static Json embedded(String configurations) {
        if (configurations.isBlank()) {
            return Json.array(List.of());
        }
        return switch (JsonText.read(configurations)) {
            case JsonText.Value(var json) -> Json.array(List.of(json));
            case JsonText.Wrong _ -> Json.array(List.of(Json.NULL, Json.text(configurations)));
        };
    }

    private static Json rule(TargetingRule rule) {
        return Json.object(
                Map.of(
                        "treatment", Json.text(rule.treatment()),
                        "size", Json.number(rule.size()),
                        "matchers",
                                array(
                                        rule.condition().matchers().stream()
                                                .map(ConfigurationJson::matcher)
                                                .toList())));
    }

    static Json matcher(Matcher matcher) {
        Map<String, Json> members = new TreeMap<>();
        MatcherFields.of(matcher).forEach((name, value) -> members.put(name, value(value)));
        return Json.object(members);
    }

    private static Json value(Object value) {
        return switch (value) {
            case Boolean truth -> Json.bool(truth);
            case Long number -> Json.number(number);
            case List<?> texts ->
                    Json.array(texts.stream().map(t -> Json.text(t.toString())).toList());
            case Map<?, ?> map -> {
                Map<String, Json> members = new TreeMap<>();
                map.forEach((name, inner) -> members.put(name.toString(), value(inner)));
                yield Json.object(members);
            }
            default -> Json.text(value.toString());
        };
    }
}
