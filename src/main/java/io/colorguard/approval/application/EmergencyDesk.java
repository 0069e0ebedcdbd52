package io.colorguard.approval.application;

import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.BreakGlass.FollowUp;
import io.colorguard.approval.domain.BreakGlasses;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Emergency;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where operators break the glass, and others review it afterwards (APR-11). */
@Service
@Transactional
public class EmergencyDesk {

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final GlassBreaking breaking;
    private final BreakGlasses glasses;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    EmergencyDesk(
            WorkspaceAccess access,
            CurrentUser user,
            GlassBreaking breaking,
            BreakGlasses glasses,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.user = user;
        this.breaking = breaking;
        this.glasses = glasses;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** Does it at once, past every gate, and owes a review for it. */
    public Outcome<BreakGlass> breakGlass(
            WorkspaceKey key, FlagKey flag, Emergency emergency, Cause cause) {
        return access.enter(key, Permission.BREAK_GLASS)
                .flatMap(workspace -> breaking.now(workspace, flag, emergency, cause))
                .ifDone(glass -> events.publishEvent(new GlassBroken(key, glass)));
    }

    /** Records that somebody else has looked at it. */
    public Outcome<BreakGlass> review(
            WorkspaceKey key, ChangeId change, boolean justified, String words) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace -> locked(workspace, change))
                .flatMap(glass -> review(key, glass, justified, words.strip()));
    }

    private Outcome<BreakGlass> review(
            WorkspaceKey key, BreakGlass glass, boolean justified, String words) {
        FollowUp review = new FollowUp(user.require(), justified, words, clock.instant());
        return glass.reviewed(review, user.rolesIn(key))
                .ifDone(reviewed -> {
                    if (!reviewed.equals(glass)) {
                        trail.record(act(reviewed, words), () -> glasses.save(reviewed));
                        events.publishEvent(new GlassReviewed(key, reviewed));
                    }
                });
    }

    /** Why whoever acts could not review it, if so; empty where they could. */
    @Transactional(readOnly = true)
    public List<Refusal> whyNoReview(WorkspaceKey key, BreakGlass glass) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        glass.refusal(user.require(), user.rolesIn(workspace.key()))
                                .map(Outcome::<Workspace>refused)
                                .orElseGet(() -> Outcome.done(workspace)))
                .reasons();
    }

    /** Those whose review is owed, the first due first. */
    @Transactional(readOnly = true)
    public Outcome<List<BreakGlass>> owed(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW).map(ws -> glasses.owed(ws.id()));
    }

    /** Those of them that whoever looks could review. */
    @Transactional(readOnly = true)
    public Outcome<List<BreakGlass>> owedByMe(WorkspaceKey key) {
        return owed(key)
                .map(owed -> {
                    Set<Role> roles = user.rolesIn(key);
                    return owed.stream()
                            .filter(glass -> glass.refusal(user.require(), roles).isEmpty())
                            .toList();
                });
    }

    /** All emergencies, newest first. */
    @Transactional(readOnly = true)
    public Outcome<List<BreakGlass>> page(WorkspaceKey key, Window window) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(ws -> glasses.page(ws.id(), window));
    }

    /** The emergency that made a change. */
    @Transactional(readOnly = true)
    public Outcome<BreakGlass> find(WorkspaceKey key, ChangeId change) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(ws ->
                        glasses.find(ws.id(), change)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(missing(change))));
    }

    /** What a definition could be taken back to, latest first. */
    @Transactional(readOnly = true)
    public Outcome<List<Earlier>> earlier(WorkspaceKey key, FlagKey flag, String environment) {
        return access.enter(key, Permission.BREAK_GLASS)
                .map(workspace -> breaking.earlier(workspace, flag, environment));
    }

    private Outcome<BreakGlass> locked(Workspace workspace, ChangeId change) {
        return glasses.lock(workspace.id(), change)
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(missing(change)));
    }

    private static Act act(BreakGlass glass, String words) {
        String change = glass.change().toString();
        return Act.of(glass.workspace(), "change.followed_up", Subject.change(change))
                .withChange(change)
                .withFlag(glass.flag().value())
                .withReason(words);
    }

    private static Refusal missing(ChangeId change) {
        return Refusal.notFound("approval.refusal.glass.missing", change.toString());
    }
}
