package io.colorguard.approval.ui;

import com.vaadin.flow.component.Component;
import io.colorguard.approval.application.ChangesMoved;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Tells open pages that changes of their workspace moved, a moment after it was kept: what moves
 * within that moment is told at once. Only those who hold a role there by then are told (IDN-3).
 */
@org.springframework.stereotype.Component
public class LiveChanges {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChanges.class);
    private static final Duration MOMENT = Duration.ofMillis(400);

    private final WorkspaceNames workspaces;
    private final UserDirectory directory;
    private final CurrentUser user;
    private final Set<Watch> watches = ConcurrentHashMap.newKeySet();
    private final Map<WorkspaceId, Set<String>> moved = new HashMap<>();
    private final ScheduledExecutorService clockwork =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("live-changes").factory());

    LiveChanges(WorkspaceNames workspaces, UserDirectory directory, CurrentUser user) {
        this.workspaces = workspaces;
        this.directory = directory;
        this.user = user;
    }

    /**
     * Has the component told while it stands on an open page.
     *
     * @param told takes what moved, such as {@code CHG-12}, in the page's own time
     */
    public void watch(Component component, WorkspaceKey workspace, Consumer<Set<String>> told) {
        new Watch(component, workspace, user.require().id(), told)
                .between(watches::add, watches::remove);
    }

    @TransactionalEventListener(fallbackExecution = true)
    void moved(ChangesMoved event) {
        synchronized (moved) {
            if (moved.isEmpty()) {
                clockwork.schedule(this::flush, MOMENT.toMillis(), TimeUnit.MILLISECONDS);
            }
            moved.computeIfAbsent(event.workspace(), _ -> new HashSet<>()).add(event.subject());
        }
    }

    /** What goes wrong must not stop the clockwork. */
    synchronized void flush() {
        Map<WorkspaceId, Set<String>> all;
        synchronized (moved) {
            all = Map.copyOf(moved);
            moved.clear();
        }
        try {
            all.forEach((workspace, subjects) ->
                    workspaces.find(workspace).ifPresent(key -> tell(key, subjects)));
        } catch (RuntimeException e) {
            LOG.warn("open pages were not told what moved", e);
        }
    }

    private void tell(WorkspaceKey workspace, Set<String> subjects) {
        Set<String> copy = Set.copyOf(subjects);
        watches.stream()
                .filter(watch -> watch.workspace().equals(workspace))
                .collect(Collectors.groupingBy(Watch::person))
                .forEach((person, theirs) -> {
                    if (!directory.rolesOf(person, workspace).isEmpty()) {
                        theirs.forEach(watch -> watch.tell(copy));
                    }
                });
    }

    /** How many components are told now. */
    int watching() {
        return watches.size();
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
    }
}
