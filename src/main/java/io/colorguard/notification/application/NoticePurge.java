package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.notification.domain.Forgetting;
import io.colorguard.shared.WorkspaceId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Forgets notices a time after they were read, and deliveries a time after they ended well; what
 * nobody has read, what waits and what was given up stays (NTF-8).
 */
@Component
class NoticePurge implements RecurringJob {

    private static final int AT_ONCE = 5_000;

    private final Forgetting forgetting;
    private final WorkspaceNames workspaces;
    private final Tenancy tenancy;
    private final Duration keep;
    private final Clock clock;

    NoticePurge(
            Forgetting forgetting,
            WorkspaceNames workspaces,
            Tenancy tenancy,
            @Value("${colorguard.notices.keep:90d}") Duration keep,
            Clock clock) {
        if (keep.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("colorguard.notices.keep is at least one day");
        }
        this.forgetting = forgetting;
        this.workspaces = workspaces;
        this.tenancy = tenancy;
        this.keep = keep;
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
        Instant before = now.minus(keep);
        return workspaces.all().stream().mapToInt(it -> purge(it, before)).sum();
    }

    private int purge(WorkspaceId workspace, Instant before) {
        return all(workspace, () -> forgetting.ended(workspace, before, AT_ONCE))
                + all(workspace, () -> forgetting.read(workspace, before, AT_ONCE))
                + all(workspace, () -> forgetting.untold(workspace, before, AT_ONCE));
    }

    /** Few at a time, so that nobody waits for it long. */
    private int all(WorkspaceId workspace, Supplier<Integer> forget) {
        int sum = 0;
        int gone;
        do {
            gone = tenancy.inside(workspace, forget);
            sum += gone;
        } while (gone == AT_ONCE);
        return sum;
    }
}
