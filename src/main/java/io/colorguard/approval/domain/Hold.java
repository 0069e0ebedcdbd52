package io.colorguard.approval.domain;

import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Why what has passed does not take effect yet, and when it will (APR-9).
 *
 * @param until when it goes ahead, null where its window lets it go ahead no more
 * @param said what the freeze that holds it back is for, empty for a window
 */
public record Hold(Reason reason, @Nullable Instant until, String said) {

    /** What holds it back now. */
    public enum Reason {
        /** Its window has not opened. */
        WINDOW,
        /** A freeze. */
        FREEZE,
        /** Its window has closed, or closes within a freeze: it takes another window. */
        MISSED
    }

    /** What holds a change back in a tier at this instant; empty where nothing does. */
    public static Optional<Hold> of(
            @Nullable ReleaseWindow window, List<Freeze> freezes, Tier tier, Instant now) {
        boolean early = window != null && now.isBefore(window.opens());
        Instant begin = early && window != null ? window.opens() : now;
        Optional<Freeze> first = covering(freezes, tier, begin);
        Instant free = begin;
        for (Optional<Freeze> next = first; next.isPresent(); ) {
            free = next.get().ends();
            next = covering(freezes, tier, free);
        }
        String said = covering(freezes, tier, now).or(() -> first).map(Freeze::reason).orElse("");
        if (window != null && !free.isBefore(window.closes())) {
            return Optional.of(new Hold(Reason.MISSED, null, said));
        }
        if (free.equals(now)) {
            return Optional.empty();
        }
        return Optional.of(new Hold(first.isPresent() ? Reason.FREEZE : Reason.WINDOW, free, said));
    }

    private static Optional<Freeze> covering(List<Freeze> freezes, Tier tier, Instant at) {
        return freezes.stream().filter(freeze -> freeze.covers(tier, at)).findFirst();
    }
}
