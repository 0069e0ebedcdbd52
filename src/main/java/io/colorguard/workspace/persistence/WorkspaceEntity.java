package io.colorguard.workspace.persistence;

import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.TrafficType;
import io.colorguard.workspace.domain.Workspace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "workspace")
@Audited
class WorkspaceEntity {

    @Id private UUID id = new UUID(0, 0);

    @Column(updatable = false)
    private String key = "";

    private String name = "";

    protected WorkspaceEntity() {}

    WorkspaceEntity(Workspace workspace) {
        this.id = workspace.id().value();
        this.key = workspace.key().value();
        this.name = workspace.name();
    }

    UUID id() {
        return id;
    }

    void rename(String newName) {
        this.name = newName;
    }

    Workspace workspace(List<Environment> environments, List<TrafficType> trafficTypes) {
        return new Workspace(
                new WorkspaceId(id), new WorkspaceKey(key), name, environments, trafficTypes);
    }
}
