package io.colorguard.compliance.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;

/** The files that were brought as evidence, once for each content in a workspace (CMP-3). */
public interface EvidenceFiles {

    /**
     * Who brought a content first.
     *
     * @param bytes exactly as many as the file has
     */
    record Delivery(EvidenceFile file, InputStream bytes, Person by, Instant at) {}

    /** Keeps a file, unless its content is kept already. */
    void keep(WorkspaceId workspace, Delivery delivery);

    Optional<EvidenceFile> find(WorkspaceId workspace, ContentHash hash);

    /** Writes what is kept, part by part, so that no file is ever whole in memory. */
    void write(WorkspaceId workspace, EvidenceFile file, OutputStream into) throws IOException;
}
