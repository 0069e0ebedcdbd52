package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Sendings;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.stereotype.Repository;

/** Writes through Hibernate, which audits them. */
@Repository
class JpaSendings implements Sendings {

    private final EntityManager entities;

    JpaSendings(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(WorkspaceId workspace, Action action, UUID about) {
        WebhookId id = new WebhookId(workspace.value(), UUID.randomUUID());
        entities.persist(new SendingEntity(id, action, about));
        entities.flush();
    }
}
