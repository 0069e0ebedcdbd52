package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.Attribute;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "attribute")
@Audited
class AttributeEntity implements PartEntity<Attribute> {

    @EmbeddedId
    @AttributeOverride(name = "owner", column = @Column(name = "traffic_type"))
    @AttributeOverride(name = "name", column = @Column(name = "id"))
    private PairId id = PairId.NONE;

    private String displayName = "";
    private String description = "";

    @Enumerated(EnumType.STRING)
    private Attribute.DataType dataType = Attribute.DataType.STRING;

    private boolean searchable;
    private String[] suggestedValues = {};

    protected AttributeEntity() {}

    AttributeEntity(UUID workspace, Attribute attribute) {
        this.id = new PairId(workspace, attribute.trafficType(), attribute.id());
        this.displayName = attribute.displayName();
        this.description = attribute.description();
        this.dataType = attribute.dataType();
        this.searchable = attribute.searchable();
        this.suggestedValues = attribute.suggestedValues().toArray(String[]::new);
    }

    @Override
    public Attribute part() {
        return new Attribute(
                id.owner(),
                id.name(),
                displayName,
                description,
                dataType,
                searchable,
                List.of(suggestedValues));
    }
}
