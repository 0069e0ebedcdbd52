package io.colorguard.terraform.domain;

import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What was ever reported of a flag's deployments (DEP-4).
 *
 * @param environments those in which somebody reports what is applied
 */
public record FlagDeliveries(Set<String> environments, DeployedHistory history) {

    /** Of a flag whose workspace nobody reports anything for. */
    public static final FlagDeliveries NONE =
            new FlagDeliveries(Set.of(), new DeployedHistory(List.of()));

    public FlagDeliveries {
        environments = Set.copyOf(environments);
    }

    /** Whether somebody reports what is applied there. */
    public boolean isReported(String environment) {
        return environments.contains(environment);
    }

    /** How the flag stood there, the earliest first. */
    public List<DeployedSpan> in(String environment) {
        return history.spans().stream()
                .filter(span -> span.environment().equals(environment))
                .toList();
    }

    /**
     * Since when this content stands there, from when it was agreed to: what stood there already
     * stands since then. Empty where it did not come to stand there.
     */
    public Optional<Instant> since(String environment, ContentHash hash, Instant agreed) {
        return in(environment).stream()
                .filter(span -> span.hash().filter(hash::equals).isPresent())
                .filter(span -> span.until() == null || span.until().isAfter(agreed))
                .map(DeployedSpan::from)
                .findFirst()
                .map(from -> from.isBefore(agreed) ? agreed : from);
    }
}
