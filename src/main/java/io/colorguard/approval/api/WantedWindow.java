package io.colorguard.approval.api;

import io.colorguard.approval.domain.ReleaseWindow;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A release window as clients write and read it; without both times it is none. */
record WantedWindow(@Nullable Instant opens, @Nullable Instant closes) {

    static @Nullable WantedWindow of(@Nullable ReleaseWindow window) {
        return window == null ? null : new WantedWindow(window.opens(), window.closes());
    }

    @Nullable ReleaseWindow window() {
        return opens == null || closes == null ? null : new ReleaseWindow(opens, closes);
    }
}
