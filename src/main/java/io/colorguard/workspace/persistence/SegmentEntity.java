package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.Segment;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "segment")
@Audited
class SegmentEntity implements PartEntity<Segment> {

    @EmbeddedId
    @AttributeOverride(name = "key", column = @Column(name = "name"))
    private PartId id = PartId.NONE;

    private String trafficType = "";
    private String description = "";

    protected SegmentEntity() {}

    SegmentEntity(UUID workspace, Segment segment) {
        this.id = new PartId(workspace, segment.name());
        this.trafficType = segment.trafficType();
        this.description = segment.description();
    }

    @Override
    public Segment part() {
        return new Segment(id.key(), trafficType, description);
    }
}
