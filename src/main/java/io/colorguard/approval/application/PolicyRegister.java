package io.colorguard.approval.application;

import io.colorguard.approval.domain.CheckpointLists;
import io.colorguard.approval.domain.Policies;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.PromotionCriteria;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.Permission;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.WorkspaceCreated;
import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The policies of workspaces, version by version (APR-13). */
@Service
@Transactional
public class PolicyRegister {

    private static final Window LATEST = new Window(0, 50);

    private final WorkspaceAccess access;
    private final Policies policies;
    private final AuditTrail trail;
    private final Clock clock;
    private final boolean checked;

    /**
     * @param checked whether the changes of new workspaces are checked, and their promotions
     *     judged, from the first day (CMP-1, PRO-1)
     */
    PolicyRegister(
            WorkspaceAccess access,
            Policies policies,
            AuditTrail trail,
            Clock clock,
            @Value("${colorguard.policies.begin-checked}") boolean checked) {
        this.checked = checked;
        this.access = access;
        this.policies = policies;
        this.trail = trail;
        this.clock = clock;
    }

    /** The latest versions, the one in force first. */
    @Transactional(readOnly = true)
    public Outcome<List<Policy>> versions(WorkspaceKey workspace) {
        return page(workspace, LATEST);
    }

    /** Versions, the one in force first. */
    @Transactional(readOnly = true)
    public Outcome<List<Policy>> page(WorkspaceKey workspace, Window window) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .map(ws -> policies.page(ws.id(), window));
    }

    /** The policy in force. */
    @Transactional(readOnly = true)
    public Outcome<Policy> inForce(WorkspaceKey workspace) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW).map(ws -> current(ws.id()));
    }

    /** One version. */
    @Transactional(readOnly = true)
    public Outcome<Policy> find(WorkspaceKey workspace, int version) {
        return access.enter(workspace, Permission.WORKSPACE_VIEW)
                .flatMap(ws ->
                        policies.find(ws.id(), version)
                                .map(Outcome::done)
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "approval.refusal.policy.unknown",
                                                        version))));
    }

    /**
     * The policy in force, for those who have entered the workspace already. Each workspace begins
     * with one: where none is to be seen, nobody was let in.
     */
    @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
    public Policy current(WorkspaceId workspace) {
        return policies.current(workspace).orElseThrow();
    }

    /** Gives a new workspace the strategy's policy. */
    @EventListener
    void seed(WorkspaceCreated created) {
        Act act =
                Act.of(created.id(), "policy.seeded", new Subject("policy", created.key().value()));
        Policy first = Policy.first(firstTerms(), PersonId.SYSTEM, clock.instant());
        trail.record(act, () -> policies.add(created.id(), first));
    }

    private PolicyTerms firstTerms() {
        PolicyTerms strategy = PolicyTerms.ofStrategy();
        return checked
                ? strategy
                : strategy.with(CheckpointLists.NONE).with(PromotionCriteria.NONE);
    }
}
