package io.colorguard.audit.persistence;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.RevisionEntry;
import io.colorguard.audit.Timeline;
import io.colorguard.audit.TimelineFilter;
import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.hibernate.envers.AuditReaderFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** History by Envers with its default strategy, which only ever adds rows. */
@Component
class EnversAuditTrail implements AuditTrail {

    private final CurrentUser currentUser;
    private final ObjectProvider<WorkspaceNames> workspaces;
    private final Clock clock;
    private final TimelineQuery timelines;
    private final EntityManager entities;

    EnversAuditTrail(
            CurrentUser currentUser,
            ObjectProvider<WorkspaceNames> workspaces,
            Clock clock,
            TimelineQuery timelines,
            EntityManager entities) {
        this.currentUser = currentUser;
        this.workspaces = workspaces;
        this.clock = clock;
        this.timelines = timelines;
        this.entities = entities;
    }

    @Override
    @Transactional
    public <T extends @Nullable Object> T record(Act act, Supplier<T> work) {
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("nothing is written in a read-only transaction");
        }
        TransactionAct.bind(act, () -> recorded(act));
        return work.get();
    }

    @Override
    @Transactional
    public void record(Act act, Runnable work) {
        this.<@Nullable Void>record(
                act,
                () -> {
                    work.run();
                    return null;
                });
    }

    private RecordedAct recorded(Act act) {
        return new RecordedAct(
                act,
                currentUser.find().orElse(Person.PORTAL),
                roles(act.workspace()),
                currentUser.source(),
                currentUser.sourceAddress().orElse(null),
                currentUser.requestId().orElse(null),
                clock.instant());
    }

    /** A workspace that is only being made has no key yet; what holds everywhere holds in it. */
    private Set<Role> roles(WorkspaceId workspace) {
        return workspaces.stream()
                .flatMap(names -> names.find(workspace).stream())
                .findFirst()
                .map(currentUser::rolesIn)
                .orElseGet(currentUser::rolesEverywhere);
    }

    @Override
    @Transactional(readOnly = true)
    public Timeline timeline(
            WorkspaceId workspace, TimelineFilter filter, @Nullable Long cursor, int limit) {
        return timelines.run(workspace, filter, cursor, limit);
    }

    @Override
    @Transactional(readOnly = true)
    public long count(WorkspaceId workspace) {
        return timelines.count(workspace);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<RevisionEntry> find(WorkspaceId workspace, long revision) {
        return timelines.find(workspace, revision);
    }

    @Override
    @Transactional(readOnly = true)
    public <T> Optional<T> snapshot(Class<T> entity, Object id, long revision) {
        return Optional.ofNullable(AuditReaderFactory.get(entities).find(entity, id, revision));
    }
}
