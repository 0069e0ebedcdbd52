package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.catalog.domain.TemplateShelf;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps templates through Hibernate, which audits them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaTemplateShelf implements TemplateShelf {

    private final EntityManager entities;
    private final FlagDocuments documents;

    JpaTemplateShelf(EntityManager entities, FlagDocuments documents) {
        this.entities = entities;
        this.documents = documents;
    }

    @Override
    public List<FlagTemplate> list(WorkspaceId workspace) {
        return entities.createQuery(
                        "from TemplateEntity t where t.id.workspaceId = :workspace"
                                + " order by t.position, t.id.name",
                        TemplateEntity.class)
                .setParameter("workspace", workspace.value())
                .getResultStream()
                .map(entity -> entity.template(documents))
                .toList();
    }

    @Override
    public void put(WorkspaceId workspace, FlagTemplate template) {
        TemplateEntity entity = entities.find(TemplateEntity.class, id(workspace, template.name()));
        if (entity == null) {
            entity = new TemplateEntity(workspace.value(), template.name(), next(workspace));
            entity.take(template, documents);
            entities.persist(entity);
        } else {
            entity.take(template, documents);
        }
        entities.flush();
    }

    private int next(WorkspaceId workspace) {
        return entities.createQuery(
                        "select coalesce(max(t.position), 0) + 1 from TemplateEntity t"
                                + " where t.id.workspaceId = :workspace",
                        Integer.class)
                .setParameter("workspace", workspace.value())
                .getSingleResult();
    }

    @Override
    public void remove(WorkspaceId workspace, String name) {
        TemplateEntity entity = entities.find(TemplateEntity.class, id(workspace, name));
        if (entity != null) {
            entities.remove(entity);
            entities.flush();
        }
    }

    private static TemplateEntity.Id id(WorkspaceId workspace, String name) {
        return new TemplateEntity.Id(workspace.value(), name);
    }
}
