package io.colorguard.workspace.domain;

import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The limits of each kind of part, judged among the names that the workspace knows. */
final class PartRules {

    private static final Pattern TRAFFIC_TYPE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Pattern ATTRIBUTE = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,199}");
    private static final Pattern SEGMENT = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,99}");
    private static final Set<String> NO_SEGMENT = Set.of("datetime", "string", "integer");
    private static final int NAME = 100;
    private static final int ATTRIBUTE_NAME = 200;
    private static final int DESCRIPTION = 500;
    private static final int SUGGESTED_VALUES = 50;
    private static final int SUGGESTED_VALUE = 50;
    private static final int ENVIRONMENTS = 50;
    private static final int KEYS = 10_000;
    private static final int KEY = 250;

    private final Inventory known;
    private final Checks checks;

    PartRules(Inventory known, Checks checks) {
        this.known = known;
        this.checks = checks;
    }

    List<Refusal> check(WorkspacePart part) {
        switch (part) {
            case Environment environment -> environment(environment);
            case TrafficType type -> trafficType(type);
            case Attribute attribute -> attribute(attribute);
            case Segment segment -> segment(segment);
            case SegmentKeys keys -> segmentKeys(keys);
            case ApiKeySpec spec -> apiKey(spec);
        }
        return checks.refusals();
    }

    private void environment(Environment it) {
        checks.require(
                Environment.isValidName(it.key()),
                "key",
                "environment.key",
                Checks.shown(it.key()));
        checks.require(
                Environment.isValidName(it.name()),
                "name",
                "environment.name",
                Checks.shown(it.name()));
        List<Environment> others =
                known.workspace().environments().stream().filter(o -> !o.isSame(it)).toList();
        checks.require(others.size() < ENVIRONMENTS, "key", "environment.count", ENVIRONMENTS);
        boolean taken = others.stream().anyMatch(o -> o.name().equalsIgnoreCase(it.name()));
        checks.require(!taken, "name", "environment.name.taken", Checks.shown(it.name()));
    }

    private void trafficType(TrafficType it) {
        checks.form(TRAFFIC_TYPE, it.key(), "key", "traffic_type.key");
        checks.text(it.name(), 1, NAME, "name");
    }

    private void attribute(Attribute it) {
        knownTrafficType(it.trafficType());
        checks.form(ATTRIBUTE, it.id(), "id", "attribute.id");
        checks.text(it.displayName(), 1, ATTRIBUTE_NAME, "displayName");
        checks.text(it.description(), 0, DESCRIPTION, "description");
        checks.require(
                it.suggestedValues().size() <= SUGGESTED_VALUES,
                "suggestedValues",
                "attribute.values",
                SUGGESTED_VALUES);
        for (int i = 0; i < Math.min(it.suggestedValues().size(), SUGGESTED_VALUES); i++) {
            checks.text(
                    it.suggestedValues().get(i), 1, SUGGESTED_VALUE, "suggestedValues[" + i + "]");
        }
    }

    private void segment(Segment it) {
        checks.form(SEGMENT, it.name(), "name", "segment.name");
        checks.require(
                !NO_SEGMENT.contains(it.name().toLowerCase(Locale.ROOT)),
                "name",
                "segment.name.reserved",
                Checks.shown(it.name()));
        knownTrafficType(it.trafficType());
        checks.text(it.description(), 0, DESCRIPTION, "description");
        known.segment(it.name())
                .ifPresent(before ->
                        checks.require(
                                before.trafficType().equals(it.trafficType()),
                                "trafficType",
                                "segment.traffic_type.fixed",
                                before.trafficType()));
    }

    private void segmentKeys(SegmentKeys it) {
        checks.require(
                known.segment(it.segment()).isPresent(),
                "segment",
                "segment.unknown",
                Checks.shown(it.segment()));
        knownEnvironment(it.environment(), "environment");
        checks.require(it.keys().size() <= KEYS, "keys", "segment.keys", KEYS);
        it.keys().stream()
                .filter(key -> !isKey(key))
                .findFirst()
                .ifPresent(key ->
                        checks.require(false, "keys", "segment.key", Checks.shown(key), KEY));
    }

    private static boolean isKey(String key) {
        return !key.isEmpty()
                && Text.length(key) <= KEY
                && Text.isPlain(key)
                && key.strip().equals(key);
    }

    private void apiKey(ApiKeySpec it) {
        checks.text(it.name(), 1, NAME, "name");
        if (it.type() == ApiKeySpec.Type.ADMIN) {
            it.roles().stream()
                    .filter(role -> !ApiKeySpec.ROLES.contains(role))
                    .forEach(role ->
                            checks.require(false, "roles", "api_key.role", Checks.shown(role)));
        } else {
            checks.require(it.roles().isEmpty(), "roles", "api_key.roles.admin_only");
        }
        checks.require(!it.environments().isEmpty(), "environments", "api_key.environments");
        it.environments().forEach(key -> knownEnvironment(key, "environments"));
    }

    private void knownTrafficType(String key) {
        checks.require(
                known.workspace().trafficType(key).isPresent(),
                "trafficType",
                "traffic_type.unknown",
                Checks.shown(key));
    }

    private void knownEnvironment(String key, String field) {
        checks.require(
                known.workspace().environment(key).isPresent(),
                field,
                "environment.unknown",
                Checks.shown(key));
    }
}
