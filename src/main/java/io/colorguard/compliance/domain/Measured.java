package io.colorguard.compliance.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;

/** What was measured of flags, answered by whoever measures (PRO-3). */
@FunctionalInterface
public interface Measured {

    /**
     * How a flag does in an environment, as of the last days.
     *
     * @return empty where nothing was measured, which never counts as good
     */
    Optional<Health> health(WorkspaceId workspace, FlagKey flag, String environment);

    /**
     * How a flag does.
     *
     * @param errorPercent of its evaluations that failed, in percent
     * @param latency of an evaluation, on average
     * @param latencyBefore the same a week earlier
     */
    record Health(BigDecimal errorPercent, Duration latency, Duration latencyBefore) {

        /** A latency that is worse by more than this is not acceptable (MON-2). */
        public static final Duration WORSE = Duration.ofMillis(50);

        boolean isAcceptable() {
            return latency.minus(latencyBefore).compareTo(WORSE) <= 0;
        }
    }
}
