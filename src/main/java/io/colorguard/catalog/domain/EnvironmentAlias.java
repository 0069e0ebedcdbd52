package io.colorguard.catalog.domain;

import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The environment that a foreign word probably means; only ever a proposal (CFG-6). */
public final class EnvironmentAlias {

    private static final List<Set<String>> SYNONYMS =
            List.of(
                    Set.of("dev", "develop", "development", "local"),
                    Set.of("test", "testing", "qa", "uat"),
                    Set.of("stg", "stage", "staging", "preprod", "pre-production"),
                    Set.of("prd", "prod", "production", "live"));

    private EnvironmentAlias() {}

    /** The one environment of this name, or of a word that means the same. */
    public static Optional<String> find(String word, Vocabulary vocabulary) {
        List<String> candidates =
                vocabulary.environments().stream()
                        .filter(e -> isSame(word, e.key()) || isSame(word, e.name()))
                        .map(Environment::key)
                        .toList();
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }

    private static boolean isSame(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        return a.equals(b) || SYNONYMS.stream().anyMatch(s -> s.contains(a) && s.contains(b));
    }
}
