package io.colorguard.compliance.application;

import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.EvidenceFile;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;

/** Takes files that are brought as evidence, and hands them out again (CMP-3). */
@Service
public class EvidenceStore {

    private static final Refusal TOO_LARGE =
            new Refusal(
                    Refusal.Kind.TOO_LARGE,
                    "CMP-3",
                    "compliance.refusal.file.too_large",
                    "file",
                    List.of(Evidence.LARGEST_FILE >> 20));

    private final WorkspaceAccess access;
    private final EvidenceInspection inspection;
    private final EvidenceShelf shelf;

    EvidenceStore(WorkspaceAccess access, EvidenceInspection inspection, EvidenceShelf shelf) {
        this.access = access;
        this.inspection = inspection;
        this.shelf = shelf;
    }

    /**
     * Keeps a file, and answers it as evidence. It is read for those only who may bring one, no
     * further than a file may be large, and before any transaction.
     *
     * @param name as whoever sends it calls it
     */
    public Outcome<Evidence.File> keep(WorkspaceKey key, String name, InputStreamSource content)
            throws IOException {
        if (access.enter(key, Permission.COMPLIANCE_EVIDENCE)
                instanceof Outcome.Refused<?>(var reasons)) {
            return Outcome.refused(reasons);
        }
        try (InputStream in = content.getInputStream();
                Spool spool = new Spool()) {
            spool.fill(in, Evidence.LARGEST_FILE);
            return spool.size() > Evidence.LARGEST_FILE
                    ? Outcome.refused(TOO_LARGE)
                    : inspection.inspect(spool).flatMap(file -> keep(key, name, file, spool));
        }
    }

    private Outcome<Evidence.File> keep(
            WorkspaceKey key, String name, EvidenceFile file, Spool spool) {
        return file.named(name).flatMap(named -> shelf.keep(key, file, spool).map(_ -> named));
    }

    /** A file of the workspace as evidence under a name. */
    public Outcome<Evidence.File> find(WorkspaceKey key, ContentHash hash, String name) {
        return shelf.find(key, hash).flatMap(file -> file.named(name));
    }

    /**
     * A file of the workspace, to be sent to whoever may see it; whoever asks closes it.
     *
     * @param name to hand it out under, empty for none
     */
    public Outcome<EvidenceCopy> open(WorkspaceKey key, ContentHash hash, String name) {
        return shelf.open(key, hash, name);
    }
}
