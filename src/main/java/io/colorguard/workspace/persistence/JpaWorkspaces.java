package io.colorguard.workspace.persistence;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Administration;
import io.colorguard.workspace.domain.Inventory;
import io.colorguard.workspace.domain.PartName;
import io.colorguard.workspace.domain.Segment;
import io.colorguard.workspace.domain.SegmentKeys;
import io.colorguard.workspace.domain.SegmentSize;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceName;
import io.colorguard.workspace.domain.WorkspacePart;
import io.colorguard.workspace.domain.Workspaces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Workspaces in PostgreSQL, with every change in Envers' tables. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaWorkspaces implements Workspaces {

    private final EntityManager em;
    private final SegmentKeysQuery keys;
    private final AdoptedParts adopted;

    JpaWorkspaces(EntityManager em, AdoptedParts adopted) {
        this.em = em;
        this.adopted = adopted;
        this.keys = new SegmentKeysQuery(em);
    }

    @Override
    public Optional<Workspace> find(WorkspaceId id) {
        return Optional.ofNullable(em.find(WorkspaceEntity.class, id.value())).map(this::workspace);
    }

    @Override
    public Workspace open(WorkspaceName name) {
        UUID id = name.id().value();
        return new Workspace(
                name.id(),
                name.key(),
                name.name(),
                parts(EnvironmentEntity.class, "id.key", id),
                parts(TrafficTypeEntity.class, "id.key", id));
    }

    @Override
    public void lock(WorkspaceId id) {
        em.createQuery("from WorkspaceEntity w where w.id = :id", WorkspaceEntity.class)
                .setParameter("id", id.value())
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    @Override
    public void create(Workspace workspace) {
        em.persist(new WorkspaceEntity(workspace));
        workspace.environments().forEach(part -> put(workspace.id(), part));
        workspace.trafficTypes().forEach(part -> put(workspace.id(), part));
        em.flush();
    }

    @Override
    public void rename(WorkspaceId id, String name) {
        em.find(WorkspaceEntity.class, id.value()).rename(name);
        em.flush();
    }

    @Override
    public Inventory inventory(Workspace workspace) {
        return new Inventory(
                workspace,
                parts(AttributeEntity.class, "id.owner, e.id.name", workspace.id().value()),
                parts(SegmentEntity.class, "id.key", workspace.id().value()),
                parts(ApiKeySpecEntity.class, "id.name, e.id.owner", workspace.id().value()));
    }

    @Override
    public Administration administration(Workspace workspace) {
        return new Administration(
                inventory(workspace),
                parts(SegmentKeysEntity.class, "id.owner, e.id.name", workspace.id().value()),
                adopted.list(workspace.id()));
    }

    @Override
    public void markAdopted(WorkspaceId id, Collection<PartName> names) {
        adopted.add(id, names);
    }

    @Override
    public void put(WorkspaceId id, WorkspacePart part) {
        em.merge(PartMapping.of(id, part).entity());
    }

    @Override
    public void remove(WorkspaceId id, WorkspacePart part) {
        if (part instanceof Segment segment) {
            em.createQuery(
                            "from SegmentKeysEntity k where k.id.workspace = :workspace"
                                    + " and k.id.owner = :segment",
                            SegmentKeysEntity.class)
                    .setParameter("workspace", id.value())
                    .setParameter("segment", segment.name())
                    .getResultList()
                    .forEach(keys -> {
                        adopted.remove(id, keys.part());
                        em.remove(keys);
                    });
        }
        adopted.remove(id, part);
        PartMapping mapping = PartMapping.of(id, part);
        em.remove(em.find(mapping.type(), mapping.id()));
        em.flush();
    }

    @Override
    public List<SegmentSize> segmentSizes(WorkspaceId id) {
        return keys.sizes(id);
    }

    @Override
    public Optional<SegmentKeys> segmentKeys(WorkspaceId id, String segment, String environment) {
        PairId row = new PairId(id.value(), segment, environment);
        return Optional.ofNullable(em.find(SegmentKeysEntity.class, row))
                .map(SegmentKeysEntity::part);
    }

    @Override
    public List<String> segmentKeys(WorkspaceId id, KeyQuery query, Window window) {
        return keys.page(id, query, window);
    }

    @Override
    public int countSegmentKeys(WorkspaceId id, KeyQuery query) {
        return keys.count(id, query);
    }

    private Workspace workspace(WorkspaceEntity entity) {
        return entity.workspace(
                parts(EnvironmentEntity.class, "id.key", entity.id()),
                parts(TrafficTypeEntity.class, "id.key", entity.id()));
    }

    private <P extends WorkspacePart, E extends PartEntity<P>> List<P> parts(
            Class<E> type, String order, UUID workspace) {
        String query = "from %s e where e.id.workspace = :workspace order by e.%s";
        return em
                .createQuery(query.formatted(type.getSimpleName(), order), type)
                .setParameter("workspace", workspace)
                .getResultList()
                .stream()
                .map(PartEntity::part)
                .toList();
    }
}
