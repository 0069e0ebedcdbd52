package io.colorguard.compliance.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.EvidenceFile;
import io.colorguard.compliance.domain.EvidenceFiles;
import io.colorguard.compliance.domain.EvidenceFiles.Delivery;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts files into the database and takes them out, each in a transaction that waits for nobody
 * outside.
 */
@Component
@Transactional
class EvidenceShelf {

    private final WorkspaceAccess access;
    private final EvidenceFiles files;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    EvidenceShelf(
            WorkspaceAccess access,
            EvidenceFiles files,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.files = files;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    Outcome<EvidenceFile> keep(WorkspaceKey key, EvidenceFile file, Spool spool) {
        return access.enter(key, Permission.COMPLIANCE_EVIDENCE)
                .ifDone(workspace ->
                        trail.record(
                                Act.of(
                                        workspace.id(),
                                        "evidence.kept",
                                        new Subject("evidence", file.hash().abbreviated())),
                                () -> files.keep(workspace.id(), delivery(file, spool))))
                .map(_ -> file);
    }

    private Delivery delivery(EvidenceFile file, Spool spool) {
        return new Delivery(file, spool.reading(), user.require(), clock.instant());
    }

    @Transactional(readOnly = true)
    Outcome<EvidenceFile> find(WorkspaceKey key, ContentHash hash) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace -> find(workspace, hash));
    }

    @Transactional(readOnly = true)
    Outcome<EvidenceCopy> open(WorkspaceKey key, ContentHash hash, String name) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        find(workspace, hash)
                                .flatMap(file ->
                                        file.named(name.isEmpty() ? file.plainName() : name)
                                                .map(named -> copy(workspace, file, named))));
    }

    private Outcome<EvidenceFile> find(Workspace workspace, ContentHash hash) {
        return files.find(workspace.id(), hash)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "compliance.refusal.file.missing", hash.abbreviated())));
    }

    private EvidenceCopy copy(Workspace workspace, EvidenceFile file, Evidence.File named) {
        Spool spool = new Spool();
        boolean complete = false;
        try {
            files.write(workspace.id(), file, spool.writing());
            if (!spool.hash().equals(file.hash())) {
                throw new IllegalStateException("the file under " + file.hash() + " is another");
            }
            complete = true;
            return new EvidenceCopy(named, spool);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            if (!complete) {
                spool.close();
            }
        }
    }
}
