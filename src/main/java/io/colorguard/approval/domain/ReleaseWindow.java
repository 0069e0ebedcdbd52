package io.colorguard.approval.domain;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When a change may take effect (APR-9).
 *
 * @param opens the first instant in it
 * @param closes the first instant after it
 */
public record ReleaseWindow(Instant opens, Instant closes) {

    /** The window between these times, none without both; half of one is refused. */
    public static Outcome<Optional<ReleaseWindow>> of(
            @Nullable Instant opens, @Nullable Instant closes) {
        if (opens != null && closes != null) {
            return Outcome.done(Optional.of(new ReleaseWindow(opens, closes)));
        }
        if (opens == null && closes == null) {
            return Outcome.done(Optional.empty());
        }
        return Outcome.refused(half(opens == null ? "opens" : "closes"));
    }

    /** Without this half it would be no window, and the change would take effect at once. */
    public static Refusal half(String missing) {
        return Refusal.invalid("APR-9", "approval.refusal.release." + missing, "window." + missing);
    }

    /** Why nobody could submit with this window now; none when they could. */
    List<Refusal> refusals(Instant now) {
        if (!closes.isAfter(opens)) {
            return List.of(Refusal.invalid("APR-9", "approval.refusal.release.order", "window"));
        }
        return closes.isAfter(now)
                ? List.of()
                : List.of(Refusal.invalid("APR-9", "approval.refusal.release.past", "window"));
    }
}
