package io.colorguard.approval.api;

import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.shared.Outcome;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A release window as clients write and read it; without both times it is none. */
record WantedWindow(@Nullable Instant opens, @Nullable Instant closes) {

    static @Nullable WantedWindow of(@Nullable ReleaseWindow window) {
        return window == null ? null : new WantedWindow(window.opens(), window.closes());
    }

    Outcome<Optional<ReleaseWindow>> window() {
        return ReleaseWindow.of(opens, closes);
    }
}
