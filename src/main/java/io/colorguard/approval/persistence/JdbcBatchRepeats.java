package io.colorguard.approval.persistence;

import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchRepeats;
import io.colorguard.approval.domain.ReleaseWindow;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.WorkspaceId;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Holds an author's name while looking, so that two tabs come one after the other. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcBatchRepeats implements BatchRepeats {

    private static final String LOCK =
            "select pg_advisory_xact_lock(hashtextextended(:name, 0))::text";
    private static final String FIND =
            """
            select number from batch
            where workspace_id = :workspace and created_at > :since
                and author ->> 'issuer' = :issuer and author ->> 'subject' = :subject
                and title = :title and reason = :reason and edit = cast(:edit as jsonb)
                and flags @> cast(:flags as text[]) and flags <@ cast(:flags as text[])
                and window_opens is not distinct from :opens
                and window_closes is not distinct from :closes
            order by number desc limit 1
            """;

    private static final int TIME = Types.TIMESTAMP_WITH_TIMEZONE;

    private final JdbcClient jdbc;
    private final BatchDocuments documents;

    JdbcBatchRepeats(JdbcClient jdbc, BatchDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public Optional<BatchId> find(
            WorkspaceId workspace, PersonId author, Wanted wanted, Instant since) {
        jdbc.sql(LOCK)
                .param("name", workspace.value() + "#" + author.issuer() + "#" + author.subject())
                .query(String.class)
                .single();
        ReleaseWindow window = wanted.wording().window();
        return jdbc.sql(FIND)
                .param("workspace", workspace.value())
                .param("since", time(since))
                .param("issuer", author.issuer())
                .param("subject", author.subject())
                .param("title", wanted.wording().title())
                .param("reason", wanted.wording().reason())
                .param("edit", documents.write(wanted.edit()))
                .param("flags", wanted.flags().stream().map(FlagKey::value).toArray(String[]::new))
                .param("opens", time(window == null ? null : window.opens()), TIME)
                .param("closes", time(window == null ? null : window.closes()), TIME)
                .query((row, _) -> new BatchId(row.getInt("number")))
                .optional();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : at.atOffset(ZoneOffset.UTC);
    }
}
