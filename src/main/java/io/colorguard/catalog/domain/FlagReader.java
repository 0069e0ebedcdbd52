package io.colorguard.catalog.domain;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a flag from what somebody wrote, field for field, and tells everything it cannot keep. */
public final class FlagReader {

    /** Stands in a sketch whose key could not be read. */
    private static final FlagKey UNNAMED = new FlagKey("unnamed");

    private final Fields fields;
    private final Defaults defaults;

    private FlagReader(Fields fields, Defaults defaults) {
        this.fields = fields;
        this.defaults = defaults;
    }

    /**
     * What stands beside a list of flags and holds for each that does not say otherwise.
     *
     * @param trafficType null where none is stated
     */
    public record Defaults(@Nullable String trafficType, String owner) {
        public static final Defaults NONE = new Defaults(null, "");
    }

    public static Reading read(Input input) {
        return read(input, Defaults.NONE);
    }

    public static Reading read(Input input, Defaults defaults) {
        var notes = new Notes(input);
        if (!(input instanceof Input.Obj object)) {
            notes.unreadable(input, "CFG-6", "field.object", "flag");
            return new Reading(null, notes.findings(), null);
        }
        var fields = new Fields(object, notes);
        FlagContent content = new FlagReader(fields, defaults).content();
        fields.finish();
        List<String> gaps = notes.gaps();
        return gaps.isEmpty()
                ? new Reading(content, notes.findings(), null)
                : new Reading(null, notes.findings(), new Sketch(content, gaps));
    }

    private FlagContent content() {
        FlagKey key = key();
        var about = about();
        var classification = classification();
        String trafficType = trafficType();
        List<String> environments = environments();
        var configurations = new ConfigurationsReader(fields);
        return new FlagContent(
                key,
                about,
                classification,
                trafficType,
                environments,
                configurations.base(),
                configurations.overrides(),
                sunset());
    }

    private FlagKey key() {
        Input written = fields.get("name");
        String key = fields.requiredText("name");
        if (written instanceof Input.Str && !FlagKey.isValid(key)) {
            fields.notes.unreadable(written, "CFG-1", "key.form", key);
        }
        return FlagKey.isValid(key) ? new FlagKey(key) : UNNAMED;
    }

    private FlagContent.About about() {
        return new FlagContent.About(
                fields.text("description", ""), fields.text("owner", defaults.owner()), tags());
    }

    /** The strategy writes tags as key and value; FME's tags are plain texts. */
    private List<String> tags() {
        if (fields.get("tags") instanceof Input.Obj map) {
            var pairs = new Fields(map, fields.notes);
            List<String> tags =
                    map.members().keySet().stream()
                            .map(name -> name + ":" + pairs.text(name, ""))
                            .toList();
            fields.notes.readAs(map, "tags.map", String.join(", ", tags));
            return tags;
        }
        List<String> tags = fields.texts("tags");
        return tags == null ? List.of() : tags;
    }

    private FlagContent.Classification classification() {
        Category category = fields.word("category", Category.class, Category.FEATURE);
        return new FlagContent.Classification(
                category,
                fields.has("risk") ? fields.word("risk", Risk.class, null) : category.assumedRisk(),
                fields.word("lifecycle_stage", LifecycleStage.class, LifecycleStage.DEVELOPMENT));
    }

    private String trafficType() {
        String own = fields.text("traffic_type");
        String named = fields.text("traffic_type_name");
        String trafficType = own != null ? own : named != null ? named : defaults.trafficType();
        if (trafficType == null) {
            fields.notes.missing(fields.object, "traffic_type");
            return "";
        }
        return trafficType;
    }

    private List<String> environments() {
        List<String> environments = fields.texts("environments");
        if (environments == null) {
            fields.notes.missing(fields.object, "environments");
            return List.of();
        }
        return environments;
    }

    private @Nullable SunsetPlan sunset() {
        Fields plan = fields.object("sunset_plan");
        if (plan == null) {
            return null;
        }
        Input written = plan.get("date");
        String date = plan.requiredText("date");
        String migration = plan.text("migration", "");
        plan.finish();
        try {
            return new SunsetPlan(LocalDate.parse(date), migration);
        } catch (DateTimeParseException _) {
            if (written instanceof Input.Str) {
                fields.notes.unreadable(written, "LIF-5", "sunset.date", date);
            }
            return null;
        }
    }
}
