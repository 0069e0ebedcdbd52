package io.colorguard.compliance.persistence;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Safeguard;
import io.colorguard.compliance.domain.Safeguard.Kind;
import io.colorguard.compliance.domain.Safeguards;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps safeguards through Hibernate, which audits them. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class JpaSafeguards implements Safeguards {

    private final EntityManager entities;

    JpaSafeguards(EntityManager entities) {
        this.entities = entities;
    }

    @Override
    public Map<Kind, Safeguard> of(WorkspaceId workspace, FlagKey flag) {
        return entities.createQuery(
                        "from SafeguardEntity s where s.id.workspaceId = :workspace"
                                + " and s.id.flag = :flag",
                        SafeguardEntity.class)
                .setParameter("workspace", workspace.value())
                .setParameter("flag", flag.value())
                .getResultStream()
                .map(SafeguardEntity::safeguard)
                .collect(Collectors.toUnmodifiableMap(Safeguard::kind, Function.identity()));
    }

    @Override
    public void put(WorkspaceId workspace, FlagKey flag, Safeguard safeguard) {
        SafeguardEntity.Id id = id(workspace, flag, safeguard.kind());
        SafeguardEntity entity = entities.find(SafeguardEntity.class, id);
        if (entity == null) {
            entities.persist(new SafeguardEntity(id, safeguard));
        } else {
            entity.take(safeguard);
        }
        entities.flush();
    }

    @Override
    public void remove(WorkspaceId workspace, FlagKey flag, Kind kind) {
        SafeguardEntity entity = entities.find(SafeguardEntity.class, id(workspace, flag, kind));
        if (entity != null) {
            entities.remove(entity);
            entities.flush();
        }
    }

    private static SafeguardEntity.Id id(WorkspaceId workspace, FlagKey flag, Kind kind) {
        return new SafeguardEntity.Id(workspace.value(), flag.value(), kind);
    }
}
