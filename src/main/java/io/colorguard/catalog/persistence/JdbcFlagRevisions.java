package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagRevisions;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.shared.WorkspaceId;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Reads flags from the rows that Envers leaves at each revision. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JdbcFlagRevisions implements FlagRevisions {

    private final JdbcClient jdbc;
    private final FlagDocuments documents;

    JdbcFlagRevisions(JdbcClient jdbc, FlagDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    @Override
    public List<StageEntry> stages(WorkspaceId workspace, FlagKey key) {
        String entered =
                """
                select distinct content ->> 'lifecycle_stage' as stage, stage_since from flag_aud
                where workspace_id = :workspace and key = :key and content is not null
                order by stage_since\
                """;
        return jdbc.sql(entered)
                .param("workspace", workspace.value())
                .param("key", key.value())
                .query((row, _) ->
                        new StageEntry(
                                LifecycleStage.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                row.getObject(2, OffsetDateTime.class).toInstant()))
                .list();
    }

    @Override
    public List<Stood> stood(WorkspaceId workspace, FlagKey key, String environment) {
        String each =
                """
                select content, approval from (
                    select distinct on (approval ->> 'hash') content, approval, rev from (
                        select content, approvals -> :environment as approval, rev from flag_aud
                        where workspace_id = :workspace and key = :key and removed_at is null) own
                    where approval ->> 'kind' <> 'BYPASS'
                    order by approval ->> 'hash', rev desc) each_once
                order by rev desc limit 50\
                """;
        return jdbc.sql(each)
                .param("workspace", workspace.value())
                .param("key", key.value())
                .param("environment", environment)
                .query((row, _) ->
                        new Stood(
                                documents.content(row.getString(1)),
                                documents.approval(row.getString(2))))
                .list();
    }

    @Override
    public List<Was> all(WorkspaceId workspace, FlagKey key) {
        String each =
                """
                select content, approvals, kills, coalesce(removed_at, last_change_at) as at,
                    removed_at is not null as removed
                from flag_aud
                where workspace_id = :workspace and key = :key and content is not null
                order by rev\
                """;
        return jdbc.sql(each)
                .param("workspace", workspace.value())
                .param("key", key.value())
                .query((row, _) ->
                        new Was(
                                row.getObject("at", OffsetDateTime.class).toInstant(),
                                row.getBoolean("removed")
                                        ? null
                                        : documents.content(row.getString("content")),
                                documents.approvals(row.getString("approvals")),
                                documents.kills(row.getString("kills")).keySet()))
                .list();
    }

    @Override
    public Optional<FlagContent> after(WorkspaceId workspace, FlagKey key, long revision) {
        String latest =
                """
                select case when removed_at is null then content end from flag_aud
                where workspace_id = :workspace and key = :key and rev <= :revision
                order by rev desc limit 1\
                """;
        return jdbc.sql(latest)
                .param("workspace", workspace.value())
                .param("key", key.value())
                .param("revision", revision)
                .query((row, _) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(content -> content)
                .map(documents::content);
    }
}
