package io.colorguard.catalog.domain;

import io.colorguard.catalog.domain.Difference.FieldChange;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Finds what is different about a flag itself, field by field. */
final class FieldChanges {

    private FieldChanges() {}

    static List<FieldChange> between(@Nullable FlagContent before, @Nullable FlagContent after) {
        Map<String, String> old = fields(before);
        Map<String, String> next = fields(after);
        Set<String> names = new LinkedHashSet<>(next.keySet());
        names.addAll(old.keySet());
        return names.stream()
                .filter(name -> !Objects.equals(old.get(name), next.get(name)))
                .map(name -> new FieldChange(name, old.get(name), next.get(name)))
                .toList();
    }

    private static Map<String, String> fields(@Nullable FlagContent content) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (content == null) {
            return fields;
        }
        fields.put("description", content.about().description());
        fields.put("category", lower(content.classification().category()));
        fields.put("risk", lower(content.classification().risk()));
        fields.put("lifecycle_stage", lower(content.classification().stage()));
        fields.put("traffic_type", content.trafficType());
        fields.put("owner", content.about().owner());
        fields.put("tags", String.join(", ", content.about().tags()));
        fields.put("environments", String.join(", ", content.environments()));
        SunsetPlan sunset = content.sunset();
        if (sunset != null) {
            fields.put("sunset_plan.date", sunset.date().toString());
            fields.put("sunset_plan.migration", sunset.migration());
        }
        content.overrides()
                .forEach((environment, o) -> {
                    if (o.description() != null) {
                        fields.put(
                                "environment_configs." + environment + ".description",
                                o.description());
                    }
                });
        return fields;
    }

    private static String lower(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
