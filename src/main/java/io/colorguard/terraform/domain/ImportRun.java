package io.colorguard.terraform.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;

/**
 * An import that put something into a workspace.
 *
 * @param number counts from 1 in its workspace; adopted flags are traced to it
 * @param counts of its flags
 */
public record ImportRun(
        WorkspaceId workspace,
        int number,
        List<Source> sources,
        ImportReport.Counts counts,
        PersonId by,
        Instant at) {

    /** A file it read: never its content, which may have held a secret. */
    public record Source(String file, ContentHash hash) {}

    public ImportRun {
        sources = List.copyOf(sources);
    }

    public ImportRun with(ImportReport.Counts what) {
        return new ImportRun(workspace, number, sources, what, by, at);
    }

    /** How flags adopted by it are traced: {@code ADOPT-1}. */
    public String id() {
        return "ADOPT-" + number;
    }
}
