package io.colorguard.compliance.domain;

import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Phase;
import io.colorguard.terraform.domain.FlagDeliveries;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the last of a change's production went live (CMP-2).
 *
 * @param reported whether a deployment says so, not the approval alone
 */
public record WentLive(Instant at, boolean reported) {

    /**
     * By the reports where there were any by then, by when it took effect where nobody reported;
     * empty as long as nothing took effect, or a report is still to come.
     */
    static Optional<WentLive> of(List<Gate> production, FlagDeliveries deliveries) {
        List<WentLive> live =
                production.stream()
                        .filter(Gate::isApplied)
                        .map(gate -> of(gate, deliveries))
                        .filter(Objects::nonNull)
                        .toList();
        return live.size() < production.stream().filter(Gate::isApplied).count()
                ? Optional.empty()
                : live.stream().max(Comparator.comparing(WentLive::at));
    }

    private static @Nullable WentLive of(Gate gate, FlagDeliveries deliveries) {
        Instant agreed = Objects.requireNonNull(gate.appliedAt());
        return deliveries.wasReported(gate.environment(), agreed)
                ? deliveries
                        .since(gate.environment(), gate.contentHash(), agreed)
                        .map(at -> new WentLive(at, true))
                        .orElse(null)
                : new WentLive(agreed, false);
    }

    /** When looking back is due. */
    public Instant due() {
        return at.plus(Duration.ofDays(Phase.DAYS_AFTER));
    }
}
