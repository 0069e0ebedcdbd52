package io.colorguard.compliance.persistence;

import io.colorguard.compliance.domain.EvidenceFile;
import io.colorguard.compliance.domain.EvidenceFiles;
import io.colorguard.compliance.domain.EvidenceType;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.support.SqlBinaryValue;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps contents by SQL, as they come in and part by part as they go out, and receipts through
 * Hibernate, which audits them.
 */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcEvidenceFiles implements EvidenceFiles {

    private static final int PART = 1 << 20;

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JdbcEvidenceFiles(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    /** Of any number at once the database takes one; the others find it there. */
    @Override
    public void keep(WorkspaceId workspace, Delivery delivery) {
        EvidenceFile file = delivery.file();
        int added =
                jdbc.sql(
                                """
                                insert into evidence_file (workspace_id, hash, type, bytes, kept_at)
                                values (:workspace, :hash, :type, :bytes, :at) on conflict do nothing
                                """)
                        .param("workspace", workspace.value())
                        .param("hash", file.hash().value())
                        .param("type", file.type().mediaType())
                        .param(
                                "bytes",
                                new SqlParameterValue(
                                        Types.BINARY,
                                        new SqlBinaryValue(delivery.bytes(), file.size())))
                        .param("at", delivery.at().atOffset(ZoneOffset.UTC))
                        .update();
        if (added > 0) {
            entities.persist(new EvidenceReceiptEntity(workspace.value(), delivery));
            entities.flush();
        }
    }

    @Override
    public Optional<EvidenceFile> find(WorkspaceId workspace, ContentHash hash) {
        return jdbc.sql(
                        """
                        select type, size from evidence_receipt
                        where workspace_id = :workspace and hash = :hash
                        """)
                .param("workspace", workspace.value())
                .param("hash", hash.value())
                .query((row, _) ->
                        new EvidenceFile(
                                hash,
                                EvidenceType.of(row.getString("type")).orElseThrow(),
                                row.getLong("size")))
                .optional();
    }

    @Override
    public void write(WorkspaceId workspace, EvidenceFile file, OutputStream into)
            throws IOException {
        for (long from = 0; from < file.size(); from += PART) {
            into.write(part(workspace, file.hash(), from));
        }
    }

    private byte[] part(WorkspaceId workspace, ContentHash hash, long from) {
        return jdbc.sql(
                        """
                        select substring(bytes from :first for :most) from evidence_file
                        where workspace_id = :workspace and hash = :hash
                        """)
                .param("first", Math.toIntExact(from + 1))
                .param("most", PART)
                .param("workspace", workspace.value())
                .param("hash", hash.value())
                .query(byte[].class)
                .single();
    }
}
