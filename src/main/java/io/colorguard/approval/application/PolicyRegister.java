package io.colorguard.approval.application;

import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.Permission;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.WorkspaceCreated;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The policies of workspaces, version by version (APR-13). */
@Service
@Transactional
public class PolicyRegister {

    private final WorkspaceAccess access;
    private final Policies policies;
    private final AuditTrail trail;
    private final Clock clock;

    PolicyRegister(WorkspaceAccess access, Policies policies, AuditTrail trail, Clock clock) {
        this.access = access;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /** All versions, the one in force first. */
    @Transactional(readOnly = true)
    public Outcome<List<Policy>> versions(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW).map(ws -> policies.list(ws.id()));
    }

    /** The policy in force, for those who have entered the workspace already. */
    @Transactional(readOnly = true)
    public Policy current(WorkspaceId workspace) {
        return policies.current(workspace)
                .orElseGet(() -> Policy.ofStrategy(PersonId.SYSTEM, Instant.EPOCH));
    }

    /** Gives a new workspace the strategy's policy. */
    @EventListener
    void seed(WorkspaceCreated created) {
        Act act =
                Act.of(created.id(), "policy.seeded", new Subject("policy", created.key().value()));
        trail.record(
                act,
                () ->
                        policies.add(
                                created.id(), Policy.ofStrategy(PersonId.SYSTEM, clock.instant())));
    }
}
