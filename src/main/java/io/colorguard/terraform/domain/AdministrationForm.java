package io.colorguard.terraform.domain;

import io.colorguard.workspace.domain.Tier;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** How files of the strategy's administration module are written. */
final class AdministrationForm {

    /**
     * The attributes of an object of each kind; what else stands there is told, not dropped in
     * silence.
     */
    private static final Map<String, Set<String>> KNOWN =
            Map.of(
                    "environments", Set.of("name", "production", "tags"),
                    "traffic_types", Set.of("name", "display_name"),
                    "traffic_type_attributes",
                            Set.of(
                                    "traffic_type_key",
                                    "traffic_type",
                                    "id",
                                    "identifier",
                                    "display_name",
                                    "description",
                                    "data_type",
                                    "is_searchable",
                                    "suggested_values"),
                    "segments",
                            Set.of(
                                    "traffic_type_key",
                                    "traffic_type",
                                    "name",
                                    "description",
                                    "tags"),
                    "environment_segment_keys",
                            Set.of(
                                    "name",
                                    "segment_name",
                                    "keys",
                                    "environment_key",
                                    "environments",
                                    "environment_configs"),
                    "api_keys",
                            Set.of(
                                    "name",
                                    "type",
                                    "roles",
                                    "environment_key",
                                    "environments",
                                    "environment_configs"));

    private AdministrationForm() {}

    static Set<String> variables() {
        return KNOWN.keySet();
    }

    static Set<String> attributes(String variable) {
        return KNOWN.getOrDefault(variable, Set.of());
    }

    /** The tier that an environment of this name probably has, where it is not production. */
    static Tier assumedTier(String name) {
        String word = name.toLowerCase(Locale.ROOT);
        boolean validates =
                List.of("stag", "stg", "test", "qa", "uat", "pre").stream()
                        .anyMatch(word::contains);
        return validates ? Tier.STAGING : Tier.DEVELOPMENT;
    }
}
