package io.colorguard.approval.application;

import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.FreezeLifting;
import io.colorguard.approval.domain.Freezes;
import io.colorguard.approval.domain.Judge;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Tier;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where administrators say when no change takes effect, and somebody else lifts that; each leaves a
 * revision and is told (APR-9).
 */
@Service
@Transactional
public class FreezeCalendar {

    /** How long a freeze is listed after it ended. */
    public static final Duration LISTED = Duration.ofDays(30);

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final Freezes freezes;
    private final AuditTrail trail;
    private final FreezeNotices notices;
    private final Clock clock;

    FreezeCalendar(
            WorkspaceAccess access,
            CurrentUser user,
            Freezes freezes,
            AuditTrail trail,
            FreezeNotices notices,
            Clock clock) {
        this.access = access;
        this.user = user;
        this.freezes = freezes;
        this.trail = trail;
        this.notices = notices;
        this.clock = clock;
    }

    /** From when to when, on the clocks of which place. */
    public record Span(LocalDateTime from, LocalDateTime until, ZoneId zone) {}

    /** Those that run, are to come or ended lately, lifted or not; the first to begin first. */
    @Transactional(readOnly = true)
    public Outcome<List<Freeze>> list(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace ->
                        freezes.endingAfter(workspace.id(), clock.instant().minus(LISTED)));
    }

    /** Declares one. */
    public Outcome<Freeze> declare(WorkspaceKey key, Span span, Set<Tier> tiers, String reason) {
        return access.enter(key, Permission.WORKSPACE_EDIT)
                .flatMap(workspace -> {
                    Freeze freeze =
                            Freeze.of(
                                    span.from(),
                                    span.until(),
                                    span.zone(),
                                    tiers,
                                    reason,
                                    user.require());
                    List<Refusal> refusals = freeze.refusals(clock.instant());
                    return refusals.isEmpty()
                            ? Outcome.done(declared(workspace, freeze))
                            : Outcome.refused(refusals);
                });
    }

    private Freeze declared(Workspace workspace, Freeze freeze) {
        Freeze kept =
                trail.record(
                        act(workspace.id(), "declared", freeze.reason()),
                        () -> freezes.add(workspace.id(), freeze));
        notices.declared(workspace, kept);
        return kept;
    }

    /** Lifts one before its end; what it held back goes ahead within a minute. */
    public Outcome<Freeze> lift(WorkspaceKey key, int number, String reason) {
        return access.enter(key, Permission.FREEZE_LIFT)
                .flatMap(workspace ->
                        freezes.lock(workspace.id(), number)
                                .map(freeze ->
                                        lifting(workspace, freeze)
                                                .lift(freeze, reason, clock.instant())
                                                .map(next -> lifted(workspace, freeze, next)))
                                .orElseGet(() -> missing(number)));
    }

    private Freeze lifted(Workspace workspace, Freeze before, Freeze after) {
        Freeze.Lifting how = after.lifting();
        if (how != null && !after.equals(before)) {
            trail.record(
                    act(workspace.id(), "lifted", how.reason()),
                    () -> freezes.lifted(workspace.id(), after));
            notices.lifted(workspace, after);
        }
        return after;
    }

    /** Why whoever acts could not lift it whatever they said, if so; empty where they could. */
    @Transactional(readOnly = true)
    public List<Refusal> whyNot(WorkspaceKey key, int number) {
        return access.enter(key, Permission.FREEZE_LIFT)
                .flatMap(workspace ->
                        freezes.find(workspace.id(), number)
                                .map(freeze ->
                                        lifting(workspace, freeze)
                                                .whyNot(freeze, clock.instant())
                                                .map(Outcome::<Freeze>refused)
                                                .orElseGet(() -> Outcome.done(freeze)))
                                .orElseGet(() -> missing(number)))
                .reasons();
    }

    private FreezeLifting lifting(Workspace workspace, Freeze freeze) {
        Judge judge = new Judge(user.require(), user.rolesIn(workspace.key()), user.presence());
        return new FreezeLifting(
                judge, freezes.concerns(workspace.id(), freeze, judge.person().id()).orElse(null));
    }

    private static Outcome<Freeze> missing(int number) {
        return Outcome.refused(Refusal.notFound("approval.refusal.freeze.missing", number));
    }

    private static Act act(WorkspaceId workspace, String what, String reason) {
        return Act.of(workspace, "freeze." + what, new Subject("freeze", "calendar"))
                .withReason(reason);
    }
}
