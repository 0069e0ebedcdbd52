package io.colorguard.approval.application;

import io.colorguard.approval.domain.Judge;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChange.State;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.approval.domain.PolicyChanges;
import io.colorguard.approval.domain.PolicyRules;
import io.colorguard.approval.domain.PolicyRules.Wanted;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the policy of a workspace is changed, and nowhere else: each transition holds the
 * workspace's policy, and accepting writes verdict, policy and revision at once (APR-13).
 */
@Service
@Transactional
public class PolicyDesk {

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final PolicyRegister register;
    private final PolicyChanges changes;
    private final PolicyJournal journal;
    private final Clock clock;

    PolicyDesk(
            WorkspaceAccess access,
            CurrentUser user,
            PolicyRegister register,
            PolicyChanges changes,
            PolicyJournal journal,
            Clock clock) {
        this.access = access;
        this.user = user;
        this.register = register;
        this.changes = changes;
        this.journal = journal;
        this.clock = clock;
    }

    /** Proposes the policy that should follow the one in force. */
    public Outcome<PolicyChange> propose(WorkspaceKey key, Wanted wanted) {
        return access.enter(key, Permission.POLICY_CHANGE)
                .flatMap(workspace -> {
                    changes.lock(workspace.id());
                    PolicyRules rules = rules(workspace);
                    List<Refusal> refusals = refusals(rules, wanted);
                    return refusals.isEmpty()
                            ? rules.propose(
                                    workspace.id(),
                                    changes.next(workspace.id()),
                                    wanted,
                                    user.require(),
                                    clock.instant())
                            : Outcome.refused(refusals);
                })
                .map(change -> journal.written("proposed", change));
    }

    /** What is wrong with it is told before who writes it is asked who they are. */
    private List<Refusal> refusals(PolicyRules rules, Wanted wanted) {
        List<Refusal> refusals = rules.refusals(wanted);
        return refusals.isEmpty() ? PolicyRules.stale(user.presence()).stream().toList() : refusals;
    }

    /**
     * Writes into a proposed one, against the policy in force.
     *
     * @param seen version of the policy change that was edited
     */
    public Outcome<PolicyChange> revise(
            WorkspaceKey key, PolicyChangeId id, int seen, Wanted wanted) {
        return transition(
                        key,
                        id,
                        (rules, change) ->
                                PolicyRules.stale(user.presence())
                                        .map(Outcome::<PolicyChange>refused)
                                        .orElseGet(() ->
                                                rules.revise(change, seen, wanted, user.require())))
                .map(change -> journal.written("revised", change));
    }

    /** Puts exactly what was seen in force. */
    public Outcome<PolicyChange> accept(
            WorkspaceKey key, PolicyChangeId id, ContentHash seen, String reason) {
        return ended(
                key,
                id,
                (rules, change) -> rules.accept(change, seen, judge(key), reason, clock.instant()));
    }

    /** Ends it without effect. */
    public Outcome<PolicyChange> reject(
            WorkspaceKey key, PolicyChangeId id, ContentHash seen, String reason) {
        return ended(
                key,
                id,
                (rules, change) -> rules.reject(change, seen, judge(key), reason, clock.instant()));
    }

    /** Takes it back; its writers may. */
    public Outcome<PolicyChange> withdraw(WorkspaceKey key, PolicyChangeId id) {
        return ended(
                key,
                id,
                (rules, change) -> rules.withdraw(change, user.require(), clock.instant()));
    }

    /** One, whoever wrote it. */
    @Transactional(readOnly = true)
    public Outcome<PolicyChange> find(WorkspaceKey key, PolicyChangeId id) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace -> change(workspace, id));
    }

    /** All of them, newest first. */
    @Transactional(readOnly = true)
    public Outcome<List<PolicyChange>> page(WorkspaceKey key, Window window) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace -> changes.page(workspace.id(), window));
    }

    /** Whether whoever acts may propose and decide here. */
    @Transactional(readOnly = true)
    public boolean mayChange(WorkspaceKey key) {
        return access.enter(key, Permission.POLICY_CHANGE).find().isPresent();
    }

    /** Why whoever acts could not end it so, if so; empty where they could. */
    @Transactional(readOnly = true)
    public List<Refusal> whyNot(WorkspaceKey key, PolicyChange change, State state) {
        return access.enter(key, Permission.POLICY_CHANGE)
                .flatMap(workspace -> {
                    PolicyRules rules = rules(workspace);
                    return state == State.WITHDRAWN
                            ? rules.withdraw(change, user.require(), clock.instant())
                            : rules.whyNot(change, state, judge(key))
                                    .map(Outcome::<PolicyChange>refused)
                                    .orElseGet(() -> Outcome.done(change));
                })
                .reasons();
    }

    private Outcome<PolicyChange> ended(
            WorkspaceKey key,
            PolicyChangeId id,
            BiFunction<PolicyRules, PolicyChange, Outcome<PolicyChange>> work) {
        return transition(
                key,
                id,
                (rules, change) ->
                        work.apply(rules, change).map(ended -> journal.ended(change, ended)));
    }

    private Outcome<PolicyChange> transition(
            WorkspaceKey key,
            PolicyChangeId id,
            BiFunction<PolicyRules, PolicyChange, Outcome<PolicyChange>> work) {
        return access.enter(key, Permission.POLICY_CHANGE)
                .flatMap(workspace -> {
                    changes.lock(workspace.id());
                    return change(workspace, id)
                            .flatMap(change -> work.apply(rules(workspace), change));
                });
    }

    private Outcome<PolicyChange> change(Workspace workspace, PolicyChangeId id) {
        return changes.find(workspace.id(), id)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "approval.refusal.policy.missing", id.toString())));
    }

    private PolicyRules rules(Workspace workspace) {
        return new PolicyRules(register.current(workspace.id()));
    }

    private Judge judge(WorkspaceKey key) {
        return new Judge(user.require(), user.rolesIn(key), user.presence());
    }
}
