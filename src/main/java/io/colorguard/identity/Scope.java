package io.colorguard.identity;

import io.colorguard.shared.Word;
import java.util.Arrays;
import java.util.Optional;

/** What an API client may be let do, beside reading what its workspace holds (IDN-2, IDN-8). */
public enum Scope {
    /** Check files and propose what they hold. */
    IMPORT,
    /** Download the Terraform bundle. */
    EXPORT,
    /** Report what was deployed. */
    DEPLOYMENTS,
    /** Report what was measured. */
    METRICS;

    /** The scope as a token's {@code scope} claim writes it; empty for somebody else's. */
    public static Optional<Scope> named(String word) {
        return Arrays.stream(values()).filter(scope -> scope.word().equals(word)).findFirst();
    }

    public String word() {
        return Word.of(this);
    }
}
