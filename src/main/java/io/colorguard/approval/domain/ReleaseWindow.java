package io.colorguard.approval.domain;

import io.colorguard.shared.Refusal;
import java.time.Instant;
import java.util.List;

/**
 * When a change may take effect (APR-9).
 *
 * @param opens the first instant in it
 * @param closes the first instant after it
 */
public record ReleaseWindow(Instant opens, Instant closes) {

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
