package io.colorguard.terraform.domain;

import io.colorguard.shared.ContentHash;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was ever reported of a flag's deployments (DEP-4).
 *
 * @param since when the first report came of each environment of which any came
 */
public record FlagDeliveries(Map<String, Instant> since, DeployedHistory history) {

    /** Of a flag whose workspace nobody reports anything for. */
    public static final FlagDeliveries NONE =
            new FlagDeliveries(Map.of(), new DeployedHistory(List.of()));

    public FlagDeliveries {
        since = Map.copyOf(since);
    }

    /** Whether somebody reports what is applied there. */
    public boolean isReported(String environment) {
        return since.containsKey(environment);
    }

    /** Whether somebody reported what was applied there already then. */
    public boolean wasReported(String environment, Instant then) {
        Instant first = since.get(environment);
        return first != null && !first.isAfter(then);
    }

    /** How the flag stood there, the earliest first. */
    public List<DeployedSpan> in(String environment) {
        return history.spans().stream()
                .filter(span -> span.environment().equals(environment))
                .toList();
    }

    /**
     * When what was agreed to then came to stand there: with the first apply that brought its
     * content, or something else that was agreed to after it. What stood there already stands since
     * the agreement. Empty where it did not come to stand there.
     */
    public Optional<Instant> since(String environment, ContentHash hash, Instant agreed) {
        return in(environment).stream()
                .filter(span -> span.until() == null || span.until().isAfter(agreed))
                .filter(span -> isOf(hash, span) || isKnown(span) && span.from().isAfter(agreed))
                .map(DeployedSpan::from)
                .findFirst()
                .map(from -> from.isBefore(agreed) ? agreed : from);
    }

    private static boolean isOf(ContentHash hash, DeployedSpan span) {
        return span.hash().filter(hash::equals).isPresent();
    }

    /** What an apply of a bundle of the portal brought, if only that the flag is gone. */
    private static boolean isKnown(DeployedSpan span) {
        return !(span.content() instanceof DeployedContent.Unknown);
    }
}
