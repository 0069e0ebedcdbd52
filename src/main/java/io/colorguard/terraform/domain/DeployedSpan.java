package io.colorguard.terraform.domain;

import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a flag stood in an environment for a time (DEP-4).
 *
 * @param from when the apply that brought it finished
 * @param until when the next one did, null where it still stands
 * @param deployment number of the report that says so
 * @param export the export it came from, null where none did
 */
public record DeployedSpan(
        String environment,
        DeployedContent content,
        Instant from,
        @Nullable Instant until,
        int deployment,
        @Nullable Integer export) {

    /** Whether it is how the flag stands now. */
    public boolean isCurrent() {
        return until == null;
    }

    /** The definition that stood there, empty for none and for one that nobody knows. */
    public Optional<DeployedContent.Definition> definition() {
        return content instanceof DeployedContent.Definition it
                ? Optional.of(it)
                : Optional.empty();
    }

    /** The content hash that stood there, where one is known. */
    public Optional<ContentHash> hash() {
        return definition().map(DeployedContent.Definition::hash);
    }

    DeployedSpan ending(Instant end) {
        return new DeployedSpan(environment, content, from, end, deployment, export);
    }
}
