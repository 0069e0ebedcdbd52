package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.jobs.Retention;
import io.colorguard.notification.domain.Forgetting;
import io.colorguard.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Forgets notices a time after they were read, and deliveries a time after they ended well; what
 * nobody has read, what waits and what was given up stays (NTF-8).
 */
@Component
class NoticePurge implements RecurringJob {

    private final Forgetting forgetting;
    private final WorkspaceNames workspaces;
    private final Tenancy tenancy;
    private final Retention retention;
    private final Clock clock;

    NoticePurge(
            Forgetting forgetting,
            WorkspaceNames workspaces,
            Tenancy tenancy,
            @Value("${colorguard.notices.keep:90d}") Duration keep,
            Clock clock) {
        this.forgetting = forgetting;
        this.workspaces = workspaces;
        this.tenancy = tenancy;
        this.retention = new Retention("colorguard.notices.keep", keep);
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notice-purge";
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
        return workspaces.all().stream().mapToInt(it -> purge(it, now)).sum();
    }

    private int purge(WorkspaceId workspace, Instant now) {
        return all(workspace, now, forgetting::ended)
                + all(workspace, now, forgetting::read)
                + all(workspace, now, forgetting::untold);
    }

    private int all(WorkspaceId workspace, Instant now, Forget forget) {
        return retention.forget(
                now,
                before ->
                        tenancy.inside(
                                workspace,
                                () -> forget.some(workspace, before, Retention.AT_ONCE)));
    }

    /** Forgets some rows of a workspace; answers how many. */
    private interface Forget {

        int some(WorkspaceId workspace, Instant before, int most);
    }
}
