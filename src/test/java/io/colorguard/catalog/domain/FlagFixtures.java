package io.colorguard.catalog.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A workspace and a plain flag in it, changed a field at a time; JSON is written with single
 * quotes.
 */
public final class FlagFixtures {

    public static final Environment DEV = new Environment("dev", "development", Tier.DEVELOPMENT);
    public static final Environment STAGING = new Environment("staging", "staging", Tier.STAGING);
    public static final Environment PROD = new Environment("prod", "production", Tier.PRODUCTION);
    public static final List<Environment> ENVIRONMENTS = List.of(DEV, STAGING, PROD);

    public static final Vocabulary VOCABULARY =
            new Vocabulary(
                    ENVIRONMENTS,
                    Set.of("user", "account"),
                    Map.of("user", Set.of("region", "tier", "age", "roles")),
                    Map.of("premium_users", "user", "big_accounts", "account"),
                    KnownFlags.NONE);

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

    private static final String FLAG =
            """
            {'name': 'checkout', 'description': 'Checkout', 'category': 'feature', 'risk': 'low',
             'lifecycle_stage': 'production', 'traffic_type': 'user', 'owner': 'shop', 'tags': ['web'],
             'environments': ['dev', 'staging', 'prod'], 'default_treatment': 'off',
             'traffic_allocation': 100,
             'treatments': [{'name': 'off', 'configurations': '{}', 'description': 'Off'},
                            {'name': 'on', 'configurations': '{}', 'description': 'On'}],
             'rules': [{'treatment': 'on', 'size': 10}], 'environment_configs': {}}
            """;

    private FlagFixtures() {}

    /** Values of a JSON text as maps, lists and so on. */
    static Object plain(String json) {
        return JSON.readValue(json.replace('\'', '"'), Object.class);
    }

    static Map<String, Object> fields() {
        return JSON.readValue(FLAG.replace('\'', '"'), new TypeReference<>() {});
    }

    public static FlagContent flag() {
        return read(fields());
    }

    /** The plain flag with these fields written otherwise: name, JSON, name, JSON. */
    public static FlagContent flag(String... fieldsAndJson) {
        return read(fields(fieldsAndJson));
    }

    static Map<String, Object> fields(String... fieldsAndJson) {
        Map<String, Object> fields = fields();
        for (int i = 0; i < fieldsAndJson.length; i += 2) {
            fields.put(fieldsAndJson[i], plain(fieldsAndJson[i + 1]));
        }
        return fields;
    }

    static FlagContent read(Map<String, Object> fields) {
        Reading reading = FlagReader.read(Input.of(fields));
        assertThat(reading.content()).as(reading.findings().toString()).isNotNull();
        return reading.content();
    }

    static List<Finding> check(String... fieldsAndJson) {
        return FlagRules.check(flag(fieldsAndJson), VOCABULARY);
    }

    /** A finding in one line, its message found in both languages. */
    static String line(Finding finding) {
        Messages.assertTold(finding);
        return finding.rule() + " " + finding.field() + " " + finding.messageKey();
    }
}
