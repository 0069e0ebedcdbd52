package io.colorguard.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A one-time job under way, and when it asked to be run again. */
final class Run {

    static final ScopedValue<Run> CURRENT = ScopedValue.newInstance();

    private final Place place;
    private @Nullable Instant again;

    Run(Place place) {
        this.place = place;
    }

    /** Whether the current thread runs this job for this key. */
    static boolean isOf(String job, String key) {
        return CURRENT.isBound() && CURRENT.get().place.is(job, key);
    }

    Place place() {
        return place;
    }

    @Nullable Instant again() {
        return again;
    }

    void again(@Nullable Instant at) {
        again = at;
    }
}
