package io.colorguard.terraform.domain;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * An apply that changed how a flag stands in an environment, or what is known of it.
 *
 * @param content what it brought; null where it ended a time of which nothing was known, so that
 *     what was known last stands again
 */
public record DeployedMoment(
        String environment,
        @Nullable DeployedContent content,
        Instant at,
        int deployment,
        @Nullable Integer export) {

    /** As they happened; what an apply brought comes before that it ended the unknown. */
    static final Comparator<DeployedMoment> ORDER =
            Comparator.comparing(DeployedMoment::at)
                    .thenComparing(DeployedMoment::deployment)
                    .thenComparing(moment -> moment.content == null);
}
