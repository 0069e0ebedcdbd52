package io.colorguard.notification.ui;

import io.colorguard.identity.PersonId;
import io.colorguard.notification.application.Told;
import io.colorguard.notification.application.UnreadCounts;
import io.colorguard.shared.WorkspaceKey;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps the bells of all open pages right: at once for what happens in this process, and every few
 * seconds, by one query, for what happened in another.
 */
@Component
class Bells {

    private static final Logger LOG = LoggerFactory.getLogger(Bells.class);
    private static final Duration EVERY = Duration.ofSeconds(3);

    private final UnreadCounts counts;
    private final Set<Bell> open = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("bells").factory());

    Bells(UnreadCounts counts) {
        this.counts = counts;
        clockwork.scheduleWithFixedDelay(
                this::ring, EVERY.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    void add(Bell bell) {
        open.add(bell);
    }

    void remove(Bell bell) {
        open.remove(bell);
    }

    @TransactionalEventListener
    void told(Told told) {
        if (open.stream().anyMatch(bell -> bell.isOfOneOf(told.readers()))) {
            clockwork.execute(this::ring);
        }
    }

    /** Asks once for everybody; what goes wrong must not stop the clockwork. */
    void ring() {
        if (open.isEmpty()) {
            return;
        }
        try {
            // Whatever a bell learns while this asks is newer than the answer.
            Map<Bell, Integer> asking =
                    open.stream().collect(Collectors.toMap(bell -> bell, Bell::turn));
            Set<PersonId> readers =
                    asking.keySet().stream().map(Bell::reader).collect(Collectors.toSet());
            Map<PersonId, Map<WorkspaceKey, Integer>> unread = counts.of(readers);
            asking.forEach(
                    (bell, turn) -> bell.ring(unread.getOrDefault(bell.reader(), Map.of()), turn));
        } catch (RuntimeException e) {
            LOG.warn("bells keep silent until the next round", e);
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
