package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.TrafficType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "traffic_type")
@Audited
class TrafficTypeEntity implements PartEntity<TrafficType> {

    @EmbeddedId private PartId id = PartId.NONE;

    private String name = "";

    protected TrafficTypeEntity() {}

    TrafficTypeEntity(UUID workspace, TrafficType trafficType) {
        this.id = new PartId(workspace, trafficType.key());
        this.name = trafficType.name();
    }

    @Override
    public TrafficType part() {
        return new TrafficType(id.key(), name);
    }
}
