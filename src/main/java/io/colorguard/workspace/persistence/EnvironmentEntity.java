package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "environment")
@Audited
class EnvironmentEntity implements PartEntity<Environment> {

    @EmbeddedId private PartId id = PartId.NONE;

    private String name = "";

    @Enumerated(EnumType.STRING)
    private Tier tier = Tier.PRODUCTION;

    protected EnvironmentEntity() {}

    EnvironmentEntity(UUID workspace, Environment environment) {
        this.id = new PartId(workspace, environment.key());
        this.name = environment.name();
        this.tier = environment.tier();
    }

    @Override
    public Environment part() {
        return new Environment(id.key(), name, tier);
    }
}
