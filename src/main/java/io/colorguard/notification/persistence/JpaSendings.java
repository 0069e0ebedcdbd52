package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Sendings;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes through Hibernate, which audits them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
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
