package io.colorguard.compliance.application;

import io.colorguard.compliance.domain.Entry;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.compliance.domain.EvidenceFile;
import io.colorguard.compliance.domain.EvidenceFiles;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Holds entries that cite files to what is kept: nobody cites one that is not there (CMP-3). */
@Component
class CitedFiles {

    private final EvidenceFiles files;

    CitedFiles(EvidenceFiles files) {
        this.files = files;
    }

    /** The entry, if the file that it cites is kept in the workspace and is what it says. */
    Outcome<Entry> kept(WorkspaceId workspace, Entry entry) {
        return switch (entry) {
            case Entry.Met(_, _, Evidence.File file) -> kept(workspace, file).map(_ -> entry);
            case Entry.Attested(_, _, Evidence.File file) -> kept(workspace, file).map(_ -> entry);
            default -> Outcome.done(entry);
        };
    }

    private Outcome<Evidence.File> kept(WorkspaceId workspace, Evidence.File cited) {
        return files.find(workspace, cited.hash())
                .flatMap(file -> named(file, cited))
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "compliance.refusal.file.missing",
                                        cited.hash().abbreviated())));
    }

    private static Optional<Evidence.File> named(EvidenceFile file, Evidence.File cited) {
        return file.named(cited.name()).find().filter(cited::equals);
    }
}
