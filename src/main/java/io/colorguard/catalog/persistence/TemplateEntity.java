package io.colorguard.catalog.persistence;

import io.colorguard.catalog.domain.FlagTemplate;
import io.colorguard.catalog.domain.Pattern;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.Objects;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A template's row: a pattern, or title, description and content. */
@Entity
@Table(name = "flag_template")
@Audited
@AuditTable("flag_template_aud")
class TemplateEntity {

    @EmbeddedId private Id id;
    private int position;

    @Enumerated(EnumType.STRING)
    private @Nullable Pattern pattern;

    private @Nullable String title;
    private @Nullable String description;

    @JdbcTypeCode(SqlTypes.JSON)
    private @Nullable String content;

    @SuppressWarnings("NullAway.Init")
    protected TemplateEntity() {}

    TemplateEntity(UUID workspace, String name, int position) {
        this.id = new Id(workspace, name);
        this.position = position;
    }

    void take(FlagTemplate template, FlagDocuments documents) {
        pattern = null;
        title = null;
        description = null;
        content = null;
        switch (template) {
            case FlagTemplate.Shipped(_, var shape) -> pattern = shape;
            case FlagTemplate.Own own -> {
                title = own.title();
                description = own.description();
                content = documents.write(own.content());
            }
        }
    }

    FlagTemplate template(FlagDocuments documents) {
        return pattern != null
                ? new FlagTemplate.Shipped(id.name, pattern)
                : new FlagTemplate.Own(
                        id.name,
                        Objects.requireNonNull(title),
                        Objects.requireNonNull(description),
                        documents.content(Objects.requireNonNull(content)));
    }

    /** A template's name within its workspace. */
    @Embeddable
    record Id(UUID workspaceId, String name) implements Serializable {}
}
