package io.colorguard.terraform.domain;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * The latest reports of an environment (DEP-3).
 *
 * @param standing the apply that brought what stands there, null before the first success
 * @param apply the last one, whatever came of it
 * @param plan the last one, whatever came of it
 */
public record EnvironmentDeployments(
        @Nullable Deployment standing, @Nullable Deployment apply, @Nullable Deployment plan) {

    private static final Comparator<Deployment> ORDER =
            Comparator.comparing((Deployment it) -> it.report().finished())
                    .thenComparing(Deployment::number);

    /** Of an environment for which nobody reports anything. */
    public static final EnvironmentDeployments NONE = new EnvironmentDeployments(null, null, null);

    /** The latest of these; whichever apply finished last is the last one. */
    public static EnvironmentDeployments of(
            @Nullable Deployment applied, @Nullable Deployment failed, @Nullable Deployment plan) {
        return new EnvironmentDeployments(applied, later(applied, failed), plan);
    }

    private static @Nullable Deployment later(
            @Nullable Deployment one, @Nullable Deployment other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return ORDER.compare(one, other) < 0 ? other : one;
    }

    /** Whether somebody reports what is applied there. */
    public boolean isReported() {
        return apply != null;
    }

    /** Whether what stands there left the portal, so that each flag's definition is known. */
    public boolean isKnown() {
        return standing != null && standing.isOfExport();
    }

    /** Whether what stands there was never approved here. */
    public boolean isUnapproved() {
        return standing != null && !standing.isOfExport();
    }

    /** Whether the last apply failed, so that what stood before it counts, and may be half gone. */
    public boolean hasFailed() {
        return apply != null && !apply.report().isApplied();
    }
}
