package io.colorguard.access.application;

import io.colorguard.identity.domain.PortalSessions;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.jobs.Retention;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Forgets sign-ins a time after they were, few at a time, so that nobody waits for it (IDN-11). */
@Component
class SignInPurge implements RecurringJob {

    private final PortalSessions sessions;
    private final Retention retention;
    private final Clock clock;

    SignInPurge(
            PortalSessions sessions,
            @Value("${colorguard.sign-ins.keep:90d}") Duration keep,
            Clock clock) {
        this.sessions = sessions;
        this.retention = new Retention("colorguard.sign-ins.keep", keep);
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
        return retention.forget(now, before -> sessions.forget(before, Retention.AT_ONCE));
    }
}
