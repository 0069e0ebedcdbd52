package io.colorguard.terraform.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A flag in one environment: what is approved there, and what stands (DEP-5).
 *
 * @param approved what is approved there now, null for nothing
 * @param environmentNow the latest reports of the environment
 * @param now how the flag stands, null where no bundle that is known of ever held it
 */
public record FlagDeployment(
        String environment,
        @Nullable ApprovedContent approved,
        EnvironmentDeployments environmentNow,
        @Nullable DeployedSpan now) {

    /** What there is to say of it. */
    public enum Mark {
        /** Nobody reports what is applied there. */
        UNREPORTED,
        /** It stands there as approved. */
        DEPLOYED,
        /** It is approved and does not stand there so. */
        PENDING,
        /** It stands there and is no longer approved. */
        LINGERING,
        /** A bundle stands there that never left the portal. */
        UNKNOWN,
        /** It is neither approved there nor does it stand there. */
        NOTHING
    }

    public Mark mark() {
        if (!environmentNow.isReported()) {
            return approved == null ? Mark.NOTHING : Mark.UNREPORTED;
        }
        if (environmentNow.isUnapproved()) {
            return Mark.UNKNOWN;
        }
        Optional<DeployedContent.Definition> stands =
                Optional.ofNullable(now).flatMap(DeployedSpan::definition);
        if (approved == null) {
            return stands.isPresent() ? Mark.LINGERING : Mark.NOTHING;
        }
        return stands.filter(it -> it.state() != DeployedContent.State.RETIRING)
                        .filter(it -> it.hash().equals(approved.hash()))
                        .isPresent()
                ? Mark.DEPLOYED
                : Mark.PENDING;
    }
}
