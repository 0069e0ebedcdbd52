package io.colorguard.catalog.domain;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a flag in the fields that {@link FlagReader} reads, in the strategy's order. */
public final class FlagWriter {

    private FlagWriter() {}

    /** The flag as input; reading it again gives an equal flag. */
    public static Input write(FlagContent content) {
        return Input.of(plain(content));
    }

    /** The flag as maps, lists, texts, numbers and truths. */
    public static Map<String, Object> plain(FlagContent content) {
        Map<String, Object> flag = new LinkedHashMap<>();
        flag.put("name", content.key().value());
        flag.put("description", content.about().description());
        flag.put("category", lower(content.classification().category()));
        flag.put("risk", lower(content.classification().risk()));
        flag.put("lifecycle_stage", lower(content.classification().stage()));
        flag.put("traffic_type", content.trafficType());
        flag.put("owner", content.about().owner());
        flag.put("tags", content.about().tags());
        flag.put("environments", content.environments());
        flag.putAll(base(content.base()));
        Map<String, Object> configs = new LinkedHashMap<>();
        content.overrides().forEach((environment, o) -> configs.put(environment, override(o)));
        flag.put("environment_configs", configs);
        SunsetPlan sunset = content.sunset();
        if (sunset != null) {
            Map<String, Object> plan = new LinkedHashMap<>();
            plan.put("date", sunset.date().toString());
            plan.put("migration", sunset.migration());
            flag.put("sunset_plan", plan);
        }
        return flag;
    }

    /** A configuration alone, base or effective. */
    public static Map<String, Object> base(FlagConfiguration base) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("default_treatment", base.defaultTreatment());
        fields.put("traffic_allocation", base.trafficAllocation());
        fields.put("treatments", treatments(base.treatments()));
        fields.put("rules", rules(base.rules()));
        return fields;
    }

    private static Map<String, Object> override(ConfigurationOverride o) {
        Map<String, Object> fields = new LinkedHashMap<>();
        put(fields, "description", o.description());
        put(fields, "default_treatment", o.defaultTreatment());
        put(fields, "traffic_allocation", o.trafficAllocation());
        put(fields, "treatments", o.treatments() == null ? null : treatments(o.treatments()));
        put(fields, "rules", o.rules() == null ? null : rules(o.rules()));
        return fields;
    }

    private static void put(Map<String, Object> fields, String name, @Nullable Object value) {
        if (value != null) {
            fields.put(name, value);
        }
    }

    private static List<Map<String, Object>> treatments(List<Treatment> treatments) {
        return treatments.stream().map(FlagWriter::treatment).toList();
    }

    private static Map<String, Object> treatment(Treatment treatment) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", treatment.name());
        if (!treatment.configurations().isEmpty()) {
            fields.put("configurations", treatment.configurations());
        }
        if (!treatment.description().isEmpty()) {
            fields.put("description", treatment.description());
        }
        return fields;
    }

    private static List<Map<String, Object>> rules(List<TargetingRule> rules) {
        return rules.stream().map(FlagWriter::rule).toList();
    }

    private static Map<String, Object> rule(TargetingRule rule) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("treatment", rule.treatment());
        fields.put("size", rule.size());
        List<Matcher> matchers = rule.condition().matchers();
        if (matchers.size() == 1) {
            fields.put("condition", Map.of("matcher", MatcherFields.of(matchers.getFirst())));
        } else if (!matchers.isEmpty()) {
            fields.put(
                    "condition",
                    Map.of("matchers", matchers.stream().map(MatcherFields::of).toList()));
        }
        return fields;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
