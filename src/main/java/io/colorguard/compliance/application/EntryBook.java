package io.colorguard.compliance.application;

import io.colorguard.approval.application.ChangeRelease;
import io.colorguard.approval.application.ChangesMoved;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Entries;
import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Measurements;
import io.colorguard.compliance.domain.Speaker;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what is said to changes, one entry at a time: whoever speaks holds the change, as whoever
 * judges it does.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class EntryBook {

    private final WorkspaceAccess access;
    private final ChangeRequests changes;
    private final Dossiers dossiers;
    private final Entries entries;
    private final Measurements measurements;
    private final CitedFiles files;
    private final ChangeRelease release;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    EntryBook(
            WorkspaceAccess access,
            ChangeRequests changes,
            Dossiers dossiers,
            Entries entries,
            Measurements measurements,
            CitedFiles files,
            ChangeRelease release,
            AuditTrail trail,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.access = access;
        this.changes = changes;
        this.dossiers = dossiers;
        this.entries = entries;
        this.measurements = measurements;
        this.files = files;
        this.release = release;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** What a change owes, for those who may see it. */
    Outcome<Dossier> read(WorkspaceKey key, ChangeId id) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        changes.find(workspace.id(), id)
                                .map(dossiers::of)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(missing(id))));
    }

    /** The same, with who reads it and what they may do there. */
    Outcome<DossierReading> look(WorkspaceKey key, ChangeId id) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        changes.find(workspace.id(), id)
                                .map(change -> Outcome.done(reading(workspace, change)))
                                .orElseGet(() -> Outcome.refused(missing(id))));
    }

    private DossierReading reading(Workspace workspace, ChangeRequest change) {
        Dossier dossier = dossiers.of(change);
        return new DossierReading(
                dossier,
                speaker(workspace, change),
                DossierReading.ASKED.stream()
                        .filter(permission -> user.may(permission, workspace.key()))
                        .collect(Collectors.toSet()),
                dossier.checklist()
                        .map(_ -> measurements.of(workspace.id(), change.id()))
                        .orElse(List.of()));
    }

    /**
     * Keeps what somebody says, where the rules let them; what it was that held the change back
     * does so no longer.
     */
    Outcome<Dossier> say(
            WorkspaceKey key,
            ChangeId id,
            Permission permission,
            BiFunction<Dossier, Speaker, Outcome<Entry>> rules) {
        return access.enter(key, permission)
                .flatMap(workspace ->
                        changes.lock(workspace.id(), id)
                                .map(change -> say(workspace, change, rules))
                                .orElseGet(() -> Outcome.refused(missing(id))));
    }

    private Outcome<Dossier> say(
            Workspace workspace,
            ChangeRequest change,
            BiFunction<Dossier, Speaker, Outcome<Entry>> rules) {
        return rules.apply(dossiers.of(change), speaker(workspace, change))
                .flatMap(entry -> files.kept(workspace.id(), entry))
                .map(entry -> {
                    trail.record(act(change, entry), () -> keep(change, entry));
                    return dossiers.of(changes.find(workspace.id(), change.id()).orElseThrow());
                });
    }

    private void keep(ChangeRequest change, Entry entry) {
        entries.add(change.workspace(), change.id(), entry);
        events.publishEvent(new ChangesMoved(change.workspace(), change.id().toString()));
        release.resume(change);
    }

    private Speaker speaker(Workspace workspace, ChangeRequest change) {
        return new Speaker(
                user.require(),
                user.rolesIn(workspace.key()),
                change.contributors().include(user.require().id()),
                user.presence(),
                clock.instant());
    }

    private static Act act(ChangeRequest change, Entry entry) {
        return Act.of(
                        change.workspace(),
                        "compliance." + action(entry),
                        Subject.change(change.id().toString()))
                .withChange(change.id().toString())
                .withFlag(change.proposal().flag().value())
                .withReason(reason(entry));
    }

    private static String action(Entry entry) {
        return switch (entry) {
            case Entry.Met _ -> "met";
            case Entry.NotApplicable _ -> "not_applicable";
            case Entry.Confirmed _ -> "confirmed";
            case Entry.Reopened _ -> "reopened";
            case Entry.SignedOff _ -> "signed_off";
            case Entry.SignOffWithdrawn _ -> "sign_off_withdrawn";
            case Entry.Attested _ -> "attested";
            case Entry.Waived _ -> "waived";
        };
    }

    private static @Nullable String reason(Entry entry) {
        return switch (entry) {
            case Entry.NotApplicable it -> it.why();
            case Entry.Reopened it -> it.why();
            case Entry.SignOffWithdrawn it -> it.why();
            case Entry.Waived it -> it.why();
            case Entry.Met _, Entry.Confirmed _, Entry.SignedOff _, Entry.Attested _ -> null;
        };
    }

    private static Refusal missing(ChangeId id) {
        return Refusal.notFound("approval.refusal.change.missing", id.toString());
    }
}
