package io.colorguard.terraform.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.ExportLog;
import io.colorguard.terraform.bundle.ExportRecord;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Hands out the bundle of what is approved, and remembers to whom (TFM-1). */
@Service
@Transactional(isolation = Isolation.REPEATABLE_READ)
public class FlagExport {

    private final WorkspaceAccess access;
    private final BundleMaker maker;
    private final ExportLog log;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    FlagExport(
            WorkspaceAccess access,
            BundleMaker maker,
            ExportLog log,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.maker = maker;
        this.log = log;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /**
     * Which bundle is wanted.
     *
     * @param environment key of the one environment it is for, null for the whole workspace
     */
    public record Wanted(WorkspaceKey workspace, @Nullable String environment) {

        /** What the bundle with this hash is called as a file. */
        public String fileName(ContentHash hash) {
            String part = environment == null ? "" : "-" + environment;
            return workspace + part + "-" + hash.abbreviated() + ".zip";
        }
    }

    /** The bundle as it would be handed out now; whoever asks closes it. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Outcome<Bundle> preview(Wanted wanted) {
        return access.enter(wanted.workspace(), Permission.EXPORT)
                .flatMap(workspace -> make(workspace, wanted.environment()));
    }

    /**
     * The bundle, recorded as handed out unless whoever asks has it already; whoever asks closes
     * it.
     *
     * @param known hashes of the bundles that whoever asks has
     */
    public Outcome<Bundle> download(Wanted wanted, Set<String> known) {
        return access.enter(wanted.workspace(), Permission.EXPORT)
                .flatMap(workspace ->
                        make(workspace, wanted.environment())
                                .ifDone(bundle ->
                                        recordUnless(
                                                known, workspace, wanted.environment(), bundle)));
    }

    private Outcome<Bundle> make(Workspace workspace, @Nullable String environment) {
        if (environment == null) {
            return maker.make(workspace, null);
        }
        Optional<Environment> found = workspace.environment(environment);
        return found.isPresent()
                ? maker.make(workspace, found.get())
                : Outcome.refused(Refusal.notFound("terraform.refusal.environment", environment));
    }

    private void recordUnless(
            Set<String> known, Workspace workspace, @Nullable String environment, Bundle bundle) {
        ContentHash hash = bundle.hash();
        if (known.contains(hash.value())) {
            return;
        }
        trail.record(
                Act.of(
                        workspace.id(),
                        "export.downloaded",
                        new Subject("export", hash.abbreviated())),
                () ->
                        log.add(
                                workspace.id(),
                                export(workspace, environment, hash),
                                bundle.stacks()));
    }

    private ExportRecord export(
            Workspace workspace, @Nullable String environment, ContentHash hash) {
        return new ExportRecord(
                log.nextNumber(workspace.id()), environment, hash, user.require(), clock.instant());
    }
}
