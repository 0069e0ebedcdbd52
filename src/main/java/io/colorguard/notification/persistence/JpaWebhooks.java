package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Webhooks through Hibernate, which audits them; secrets by SQL, which nothing audits. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaWebhooks implements Webhooks {

    private final EntityManager entities;
    private final JdbcClient jdbc;

    JpaWebhooks(EntityManager entities, JdbcClient jdbc) {
        this.entities = entities;
        this.jdbc = jdbc;
    }

    @Override
    public List<Webhook> list(WorkspaceId workspace) {
        return entities.createQuery(
                        "from WebhookEntity w where w.id.workspace = :workspace"
                                + " order by lower(w.name), w.id.id",
                        WebhookEntity.class)
                .setParameter("workspace", workspace.value())
                .getResultStream()
                .map(WebhookEntity::webhook)
                .toList();
    }

    @Override
    public Optional<Webhook> find(WorkspaceId workspace, UUID id) {
        return Optional.ofNullable(
                        entities.find(WebhookEntity.class, new WebhookId(workspace.value(), id)))
                .map(WebhookEntity::webhook);
    }

    @Override
    public void holdList(WorkspaceId workspace) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('webhooks ' || ?))")
                .param(workspace.value().toString())
                .query((_, _) -> workspace)
                .single();
    }

    @Override
    public Optional<Webhook> lock(WorkspaceId workspace, UUID id) {
        WebhookId key = new WebhookId(workspace.value(), id);
        return Optional.ofNullable(
                        entities.find(WebhookEntity.class, key, LockModeType.PESSIMISTIC_WRITE))
                .map(WebhookEntity::webhook);
    }

    @Override
    public void save(Webhook webhook) {
        entities.merge(new WebhookEntity(webhook));
        entities.flush();
    }

    @Override
    public Optional<byte[]> secret(WorkspaceId workspace, UUID id) {
        return jdbc.sql(
                        "select sealed from webhook_secret where workspace_id = ? and webhook_id = ?")
                .params(workspace.value(), id)
                .query((row, _) -> row.getBytes(1))
                .optional();
    }

    @Override
    public void secret(WorkspaceId workspace, UUID id, byte[] sealed) {
        jdbc.sql(
                        """
                        insert into webhook_secret (workspace_id, webhook_id, sealed)
                        values (?, ?, ?)
                        on conflict (workspace_id, webhook_id) do update
                        set sealed = excluded.sealed
                        """)
                .params(workspace.value(), id, sealed)
                .update();
    }
}
