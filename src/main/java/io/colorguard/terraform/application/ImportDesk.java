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
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportPlan;
import io.colorguard.terraform.domain.ImportReport;
import io.colorguard.terraform.domain.ImportReport.Counts;
import io.colorguard.terraform.domain.ImportReport.Effect;
import io.colorguard.terraform.domain.ImportRun;
import io.colorguard.terraform.domain.ImportRun.Source;
import io.colorguard.terraform.domain.ImportRuns;
import io.colorguard.terraform.domain.ReadFlag;
import io.colorguard.terraform.domain.Terms;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes existing HCL and JSON in: checks it, proposes it as changes, or adopts it as approved, once
 * (TFM-4).
 */
@Service
@Transactional
public class ImportDesk {

    private final WorkspaceAccess access;
    private final ImportedParts parts;
    private final ImportedFlags flags;
    private final ImportRuns runs;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    ImportDesk(
            WorkspaceAccess access,
            ImportedParts parts,
            ImportedFlags flags,
            ImportRuns runs,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.parts = parts;
        this.flags = flags;
        this.runs = runs;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** What an import would do and everything there is to say about it, without doing it. */
    @Transactional(readOnly = true)
    public Outcome<ImportReport> check(
            WorkspaceKey key, List<ImportFile> files, ImportOptions options) {
        return access.enter(key, Permission.IMPORT_PROPOSE)
                .flatMap(workspace ->
                        read(workspace, files, options).flatMap(plan -> preview(workspace, plan)));
    }

    /** The flags that the files describe and that could be imported. */
    @Transactional(readOnly = true)
    public Outcome<List<ReadFlag>> read(WorkspaceKey key, List<ImportFile> files) {
        return access.enter(key, Permission.IMPORT_PROPOSE)
                .flatMap(workspace ->
                        read(workspace, files, ImportOptions.STRICT).map(ImportPlan::flags));
    }

    /** Proposes each flag that is new or different as a change request of its own. */
    public Outcome<ImportReport> propose(
            WorkspaceKey key, List<ImportFile> files, ImportOptions options) {
        return access.enter(key, Permission.IMPORT_PROPOSE)
                .flatMap(workspace ->
                        read(workspace, files, options)
                                .flatMap(plan -> propose(workspace, plan, options)));
    }

    /**
     * Records existing state as approved by adoption; a flag that the catalog knows takes a change
     * instead.
     */
    public Outcome<ImportReport> adopt(
            WorkspaceKey key, List<ImportFile> files, ImportOptions options) {
        return access.enter(key, Permission.IMPORT_ADOPT)
                .flatMap(workspace ->
                        read(workspace, files, options)
                                .flatMap(plan -> adopt(workspace, files, plan, options)));
    }

    private Outcome<ImportPlan> read(
            Workspace workspace, List<ImportFile> files, ImportOptions options) {
        Optional<Refusal> refusal = refusal(files);
        return refusal.isPresent()
                ? Outcome.refused(refusal.get())
                : Outcome.done(
                        ImportPlan.of(
                                files,
                                parts.standing(workspace),
                                flags.known(workspace.id()),
                                terms(workspace, options)));
    }

    private Terms terms(Workspace workspace, ImportOptions options) {
        return new Terms(
                options.fixesAccepted(), user.may(Permission.WORKSPACE_EDIT, workspace.key()));
    }

    private static Optional<Refusal> refusal(List<ImportFile> files) {
        if (files.isEmpty()) {
            return Optional.of(Refusal.invalid("TFM-4", "terraform.refusal.no.file", "file"));
        }
        return files.stream()
                .filter(file -> file.content().length > ImportFile.MOST_BYTES)
                .findFirst()
                .map(file -> Refusal.tooLarge("TFM-4", "terraform.refusal.too.large", file.name()));
    }

    private Outcome<ImportReport> propose(
            Workspace workspace, ImportPlan plan, ImportOptions options) {
        return stops(plan, options)
                ? preview(workspace, plan)
                : parts.merge(workspace, plan)
                        .flatMap(merged -> flags.propose(workspace.id(), plan, merged));
    }

    private Outcome<ImportReport> adopt(
            Workspace workspace, List<ImportFile> files, ImportPlan plan, ImportOptions options) {
        if (stops(plan, options)) {
            return preview(workspace, plan);
        }
        ImportRun run = run(workspace, files);
        Act act =
                Act.of(workspace.id(), "import.adopted", Subject.imported(run.id()))
                        .withChange(run.id());
        return trail.record(
                act,
                () ->
                        parts.merge(workspace, plan)
                                .map(merged -> adopt(plan, run, merged))
                                .ifDone(_ -> parts.markAdopted(workspace, plan))
                                .ifDone(report -> name(act, report)));
    }

    /** The history of each flag begins with the act that adopted it. */
    private void name(Act act, ImportReport report) {
        report.flags().stream()
                .filter(flag -> flag.effect() == Effect.CREATED)
                .forEach(flag -> trail.record(act.withFlag(flag.key()), () -> {}));
    }

    private ImportRun run(Workspace workspace, List<ImportFile> files) {
        return new ImportRun(
                workspace.id(),
                runs.nextNumber(workspace.id()),
                files.stream()
                        .map(file -> new Source(file.name(), ContentHash.of(file.content())))
                        .toList(),
                Counts.NONE,
                user.require().id(),
                clock.instant());
    }

    private ImportReport adopt(ImportPlan plan, ImportRun run, Counts merged) {
        ImportReport report = flags.adopt(run, plan, merged);
        runs.add(run.with(report.counts()));
        return report;
    }

    private static boolean stops(ImportPlan plan, ImportOptions options) {
        return options.stopOnErrors() && plan.isBlocked(options.fixesAccepted());
    }

    /** What would be done with a plan. */
    private Outcome<ImportReport> preview(Workspace workspace, ImportPlan plan) {
        return parts.check(workspace, plan).map(merged -> flags.compared(workspace, plan, merged));
    }
}
