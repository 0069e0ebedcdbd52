package io.colorguard.compliance.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.compliance.domain.Safeguards;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is written how a flag is rolled back and monitored (CMP-3). */
@Service
@Transactional
public class SafeguardDesk {

    private final WorkspaceAccess access;
    private final FeatureFlags flags;
    private final Safeguards safeguards;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    SafeguardDesk(
            WorkspaceAccess access,
            FeatureFlags flags,
            Safeguards safeguards,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.flags = flags;
        this.safeguards = safeguards;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** What stands on a flag's record; a removed flag's stays. */
    @Transactional(readOnly = true)
    public Outcome<Map<Kind, Safeguard>> find(WorkspaceKey key, FlagKey flag) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        flags.find(workspace.id(), flag)
                                .map(_ -> Outcome.done(safeguards.of(workspace.id(), flag)))
                                .orElseGet(() -> Outcome.refused(missing(flag))));
    }

    /** Why whoever acts could write nothing there, if so; empty where they could. */
    @Transactional(readOnly = true)
    public List<Refusal> whyNot(WorkspaceKey key, FlagKey flag) {
        return access.enter(key, Permission.COMPLIANCE_EVIDENCE)
                .flatMap(workspace -> living(flag, flags.find(workspace.id(), flag)))
                .reasons();
    }

    /** Writes it in the place of what stood there; the same again changes nothing. */
    public Outcome<Safeguard> write(
            WorkspaceKey key, FlagKey flag, Kind kind, Safeguard.Wanted wanted) {
        return writing(key, flag, workspace -> write(workspace, flag, kind, wanted));
    }

    private Outcome<Safeguard> write(
            Workspace workspace, FlagKey flag, Kind kind, Safeguard.Wanted wanted) {
        return wanted.of(kind, user.require(), clock.instant())
                .map(written ->
                        standing(workspace, flag, kind)
                                .filter(written::says)
                                .orElseGet(() -> put(workspace, flag, written)));
    }

    private Safeguard put(Workspace workspace, FlagKey flag, Safeguard written) {
        return trail.record(
                act(workspace, flag, "safeguard.written"),
                () -> {
                    safeguards.put(workspace.id(), flag, written);
                    return written;
                });
    }

    /** Takes it away, for a reason; answers what stood there. */
    public Outcome<Safeguard> remove(WorkspaceKey key, FlagKey flag, Kind kind, String why) {
        return writing(key, flag, workspace -> remove(workspace, flag, kind, why.strip()));
    }

    private Outcome<Safeguard> remove(Workspace workspace, FlagKey flag, Kind kind, String why) {
        List<Refusal> refusals = Safeguard.againstRemoval(why);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Optional<Safeguard> found = standing(workspace, flag, kind);
        found.ifPresent(_ ->
                trail.record(
                        act(workspace, flag, "safeguard.removed").withReason(why),
                        () -> safeguards.remove(workspace.id(), flag, kind)));
        return found.map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "compliance.refusal.safeguard.missing", flag.value())));
    }

    private Outcome<Safeguard> writing(
            WorkspaceKey key, FlagKey flag, Function<Workspace, Outcome<Safeguard>> work) {
        return access.enter(key, Permission.COMPLIANCE_EVIDENCE)
                .flatMap(workspace ->
                        living(flag, flags.lock(workspace.id(), flag))
                                .flatMap(_ -> work.apply(workspace)));
    }

    private static Outcome<ApprovedFlag> living(FlagKey key, Optional<ApprovedFlag> found) {
        if (found.isEmpty()) {
            return Outcome.refused(missing(key));
        }
        return found.get().isRemoved() ? Outcome.refused(removed(key)) : Outcome.done(found.get());
    }

    private Optional<Safeguard> standing(Workspace workspace, FlagKey flag, Kind kind) {
        return Optional.ofNullable(safeguards.of(workspace.id(), flag).get(kind));
    }

    private static Act act(Workspace workspace, FlagKey flag, String action) {
        return Act.of(workspace.id(), action, Subject.flag(flag.value())).withFlag(flag.value());
    }

    private static Refusal missing(FlagKey flag) {
        return Refusal.notFound("catalog.refusal.flag.missing", flag.value());
    }

    private static Refusal removed(FlagKey flag) {
        return Refusal.conflict("CMP-3", "compliance.refusal.safeguard.removed", flag.value());
    }
}
