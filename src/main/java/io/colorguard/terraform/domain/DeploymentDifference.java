package io.colorguard.terraform.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A flag that does not stand in an environment as it was approved (DEP-5).
 *
 * @param approved what is approved there now, null for nothing
 * @param deployed what stands there, null for nothing
 * @param since since when that stands, or the flag is left out; null where no bundle ever held it
 */
public record DeploymentDifference(
        String environment,
        String flag,
        Kind kind,
        @Nullable ApprovedContent approved,
        DeployedContent.@Nullable Definition deployed,
        @Nullable Instant since) {

    /** The ways to differ. */
    public enum Kind {
        /** Approved, not deployed. */
        PENDING,
        /** Deployed, no longer approved. */
        LINGERING
    }
}
