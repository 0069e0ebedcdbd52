package io.colorguard.approval.application;

import io.colorguard.approval.domain.Freeze;
import io.colorguard.approval.domain.Freezes;
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
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators say when no change takes effect; each edit leaves a revision (APR-9). */
@Service
@Transactional
public class FreezeCalendar {

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final Freezes freezes;
    private final AuditTrail trail;
    private final Clock clock;

    FreezeCalendar(
            WorkspaceAccess access,
            CurrentUser user,
            Freezes freezes,
            AuditTrail trail,
            Clock clock) {
        this.access = access;
        this.user = user;
        this.freezes = freezes;
        this.trail = trail;
        this.clock = clock;
    }

    /** From when to when, on the clocks of which place. */
    public record Span(LocalDateTime from, LocalDateTime until, ZoneId zone) {}

    /** Those that run or are to come, the first to begin first. */
    @Transactional(readOnly = true)
    public Outcome<List<Freeze>> coming(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace ->
                        freezes.list(workspace.id()).stream()
                                .filter(freeze -> freeze.ends().isAfter(clock.instant()))
                                .toList());
    }

    /** Declares one. */
    public Outcome<Freeze> declare(WorkspaceKey key, Span span, Set<Tier> tiers, String reason) {
        return access.enter(key, Permission.WORKSPACE_EDIT)
                .flatMap(workspace -> {
                    Freeze freeze =
                            new Freeze(
                                    0,
                                    span.from(),
                                    span.until(),
                                    span.zone(),
                                    tiers,
                                    reason,
                                    user.require());
                    List<Refusal> refusals = freeze.refusals(clock.instant());
                    return refusals.isEmpty()
                            ? Outcome.done(
                                    trail.record(
                                            act(workspace.id(), "declared", freeze.reason()),
                                            () -> freezes.add(workspace.id(), freeze)))
                            : Outcome.refused(refusals);
                });
    }

    /** Lifts one; what it held back goes ahead within a minute. */
    public Outcome<Integer> lift(WorkspaceKey key, int number) {
        return access.enter(key, Permission.WORKSPACE_EDIT)
                .flatMap(workspace ->
                        freezes.list(workspace.id()).stream()
                                .filter(freeze -> freeze.number() == number)
                                .findFirst()
                                .map(freeze -> lift(workspace.id(), freeze))
                                .orElseGet(() ->
                                        Outcome.refused(
                                                Refusal.notFound(
                                                        "approval.refusal.freeze.missing",
                                                        number))));
    }

    private Outcome<Integer> lift(WorkspaceId workspace, Freeze freeze) {
        trail.record(
                act(workspace, "lifted", freeze.reason()),
                () -> freezes.lift(workspace, freeze.number()));
        return Outcome.done(freeze.number());
    }

    private static Act act(WorkspaceId workspace, String what, String reason) {
        return Act.of(workspace, "freeze." + what, new Subject("freeze", "calendar"))
                .withReason(reason);
    }
}
