package io.colorguard.access.application;

import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.jobs.RecurringJob;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Forgets sign-ins a time after they were, few at a time, so that nobody waits for it (IDN-11). */
@Component
class SignInPurge implements RecurringJob {

    private static final int AT_ONCE = 5_000;

    private final PortalSessions sessions;
    private final Duration keep;
    private final Clock clock;

    SignInPurge(
            PortalSessions sessions,
            @Value("${colorguard.sign-ins.keep:90d}") Duration keep,
            Clock clock) {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("colorguard.sign-ins.keep is at least one day");
        }
        this.sessions = sessions;
        this.keep = keep;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "sign-in-purge";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        purge(clock.instant());
    }

    /** Answers how many rows are gone. */
    int purge(Instant now) {
        int sum = 0;
        int gone;
        do {
            gone = sessions.forget(now.minus(keep), AT_ONCE);
            sum += gone;
        } while (gone == AT_ONCE);
        return sum;
    }
}
