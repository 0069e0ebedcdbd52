package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.SegmentKeys;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "segment_keys")
@Audited
class SegmentKeysEntity implements PartEntity<SegmentKeys> {

    @EmbeddedId
    @AttributeOverride(name = "owner", column = @Column(name = "segment"))
    @AttributeOverride(name = "name", column = @Column(name = "environment"))
    private PairId id = PairId.NONE;

    private String[] keys = {};

    protected SegmentKeysEntity() {}

    SegmentKeysEntity(UUID workspace, SegmentKeys segmentKeys) {
        this.id = new PairId(workspace, segmentKeys.segment(), segmentKeys.environment());
        this.keys = segmentKeys.keys().toArray(String[]::new);
    }

    @Override
    public SegmentKeys part() {
        return new SegmentKeys(id.name(), id.owner(), List.of(keys));
    }
}
