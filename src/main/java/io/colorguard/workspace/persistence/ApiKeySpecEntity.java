package io.colorguard.workspace.persistence;

import io.colorguard.workspace.domain.ApiKeySpec;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.List;
import java.util.UUID;
import org.hibernate.envers.Audited;

@Entity
@Table(name = "api_key_spec")
@Audited
class ApiKeySpecEntity implements PartEntity<ApiKeySpec> {

    @EmbeddedId
    @AttributeOverride(name = "owner", column = @Column(name = "type"))
    private PairId id = PairId.NONE;

    private String[] roles = {};
    private String[] environments = {};

    protected ApiKeySpecEntity() {}

    ApiKeySpecEntity(UUID workspace, ApiKeySpec spec) {
        this.id = new PairId(workspace, spec.type().name(), spec.name());
        this.roles = spec.roles().toArray(String[]::new);
        this.environments = spec.environments().toArray(String[]::new);
    }

    @Override
    public ApiKeySpec part() {
        return new ApiKeySpec(
                id.name(),
                ApiKeySpec.Type.valueOf(id.owner()),
                List.of(roles),
                List.of(environments));
    }
}
