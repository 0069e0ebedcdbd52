package io.colorguard.audit.persistence;

import io.colorguard.audit.HistoryExtract;
import io.colorguard.audit.HistoryExtracts;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Extracts in a table that nobody can rewrite. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaHistoryExtracts implements HistoryExtracts {

    private final EntityManager entities;

    JpaHistoryExtracts(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public void add(WorkspaceId workspace, HistoryExtract extract) {
        entities.persist(new HistoryExtractEntity(workspace.value(), extract));
        entities.flush();
    }
}
