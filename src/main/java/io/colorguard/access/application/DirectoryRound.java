package io.colorguard.access.application;

import io.colorguard.identity.RoleSource;
import io.colorguard.identity.application.DirectoryTakeOver;
import io.colorguard.identity.domain.DirectoryUnreadableException;
import io.colorguard.jobs.RecurringJob;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Has the provider's directory read again and again, by one process at a time. With the pauses of
 * the scheduler, what was lost there is lost here within a minute (IDN-9).
 */
@Component
@Profile("!demo")
class DirectoryRound implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(DirectoryRound.class);
    private static final Duration EVERY = Duration.ofSeconds(20);

    private final RoleSource source;
    private final DirectoryTakeOver directory;

    DirectoryRound(RoleSource source, DirectoryTakeOver directory) {
        this.source = source;
        this.directory = directory;
    }

    @Override
    public String name() {
        return "directory";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        if (source != RoleSource.DIRECTORY) {
            return;
        }
        try {
            directory.run();
        } catch (DirectoryUnreadableException e) {
            LOG.warn("Roles stay as they were: {}", e.getMessage(), e.getCause());
        }
    }
}
