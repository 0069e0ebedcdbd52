package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.Finding.Severity;
import io.colorguard.catalog.domain.Input;
import io.colorguard.catalog.domain.Input.Place;
import io.colorguard.terraform.domain.ImportProblem.Words;
import io.colorguard.workspace.domain.ApiKeySpec;
import io.colorguard.workspace.domain.Attribute;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.WorkspacePart;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Reads what a file says about the workspace itself: everything that the strategy's administration
 * module manages.
 */
final class AdministrationReader {

    private final VariableFile file;
    private final Input.Obj variables;
    private final List<Placed> parts = new ArrayList<>();
    private final List<ImportProblem> problems;

    /** A part of the workspace and the place where a file describes it. */
    record Placed(String file, Place place, WorkspacePart part) {}

    private AdministrationReader(
            VariableFile file, Input.Obj variables, List<ImportProblem> problems) {
        this.file = file;
        this.variables = variables;
        this.problems = problems;
    }

    static Set<String> variables() {
        return AdministrationForm.variables();
    }

    static List<Placed> read(VariableFile file, Input.Obj variables, List<ImportProblem> problems) {
        var reader = new AdministrationReader(file, variables, problems);
        reader.environments();
        reader.trafficTypes();
        reader.attributes();
        reader.segments();
        reader.segmentKeys();
        reader.apiKeys();
        return reader.parts;
    }

    private List<Entry> entries(String variable) {
        List<Entry> entries = Entry.of(variables.get(variable));
        Set<String> known = AdministrationForm.attributes(variable);
        for (Entry entry : entries) {
            entry.object()
                    .members()
                    .forEach((name, value) -> {
                        if (!known.contains(name)) {
                            say(Severity.WARNING, value.place(), "unknown.attribute", name);
                        }
                    });
        }
        return entries;
    }

    private void environments() {
        for (Entry entry : entries("environments")) {
            String name = entry.text(entry.key(), "name");
            Tier tier =
                    entry.truth("production")
                            ? Tier.PRODUCTION
                            : AdministrationForm.assumedTier(name);
            add(entry, new Environment(entry.key().isEmpty() ? name : entry.key(), name, tier));
        }
    }

    private void trafficTypes() {
        for (Entry entry : entries("traffic_types")) {
            String name = entry.text(entry.key(), "name");
            add(entry, new TrafficType(name, entry.text(name, "display_name")));
        }
    }

    /** Files name a traffic type by its key in their own map; FME knows it by its name. */
    private Map<String, String> trafficTypeNames() {
        Map<String, String> names = new HashMap<>();
        Entry.of(variables.get("traffic_types"))
                .forEach(entry -> names.put(entry.key(), entry.text(entry.key(), "name")));
        return names;
    }

    private String trafficType(Entry entry) {
        String written = entry.text("", "traffic_type_key", "traffic_type");
        return trafficTypeNames().getOrDefault(written, written);
    }

    private void attributes() {
        for (Entry entry : entries("traffic_type_attributes")) {
            String id = entry.text(entry.key(), "id", "identifier");
            add(
                    entry,
                    new Attribute(
                            trafficType(entry),
                            id,
                            entry.text(id, "display_name"),
                            entry.text("", "description"),
                            dataType(entry),
                            entry.truth("is_searchable"),
                            entry.texts("suggested_values")));
        }
    }

    private Attribute.DataType dataType(Entry entry) {
        String written = entry.text("STRING", "data_type");
        for (Attribute.DataType type : Attribute.DataType.values()) {
            if (type.name().equalsIgnoreCase(written)) {
                return type;
            }
        }
        say(Severity.ERROR, entry.object().nearest("data_type"), "data.type", written);
        return Attribute.DataType.STRING;
    }

    private void segments() {
        for (Entry entry : entries("segments")) {
            add(
                    entry,
                    new Segment(
                            entry.text(entry.key(), "name"),
                            trafficType(entry),
                            entry.text("", "description")));
        }
    }

    private void segmentKeys() {
        for (Entry entry : entries("environment_segment_keys")) {
            String segment = entry.text(entry.key(), "segment_name");
            for (String environment : environmentsOf(entry)) {
                Input own = entry.inEnvironment(environment).get("keys");
                List<String> keys = own == null ? entry.texts("keys") : Entry.texts(own);
                add(entry, new SegmentKeys(environment, segment, keys));
            }
        }
    }

    private void apiKeys() {
        for (Entry entry : entries("api_keys")) {
            add(
                    entry,
                    new ApiKeySpec(
                            entry.text(entry.key(), "name"),
                            keyType(entry),
                            entry.texts("roles"),
                            environmentsOf(entry)));
        }
    }

    private ApiKeySpec.Type keyType(Entry entry) {
        String written = entry.text("", "type").toLowerCase(Locale.ROOT);
        return switch (written) {
            case "server_side", "server" -> ApiKeySpec.Type.SERVER_SIDE;
            case "client_side", "client" -> ApiKeySpec.Type.CLIENT_SIDE;
            case "admin" -> ApiKeySpec.Type.ADMIN;
            default -> {
                say(Severity.ERROR, entry.object().nearest("type"), "key.type", written);
                yield ApiKeySpec.Type.SERVER_SIDE;
            }
        };
    }

    private static List<String> environmentsOf(Entry entry) {
        String one = entry.text("", "environment_key");
        return one.isEmpty() ? entry.texts("environments") : List.of(one);
    }

    private void add(Entry entry, WorkspacePart part) {
        parts.add(new Placed(file.name(), entry.place(), part));
    }

    private void say(Severity severity, Place place, String key, Object... arguments) {
        problems.add(
                ImportProblem.of(
                        file.name(),
                        severity,
                        place,
                        Words.of("terraform.problem." + key, arguments)));
    }
}
