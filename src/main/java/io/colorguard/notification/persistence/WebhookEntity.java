package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Webhook;
import io.colorguard.shared.WorkspaceId;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.Set;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.hibernate.type.SqlTypes;

/** The row of a webhook; its secret stands elsewhere, so that no history has it (NTF-7). */
@Entity
@Table(name = "webhook")
@Audited
@AuditTable("webhook_aud")
class WebhookEntity {

    @EmbeddedId private WebhookId id = new WebhookId();

    private String name = "";
    private String url = "";

    @JdbcTypeCode(SqlTypes.ARRAY)
    @Column(columnDefinition = "text[]")
    private String[] kinds = {};

    private boolean enabled;

    protected WebhookEntity() {}

    WebhookEntity(Webhook webhook) {
        id = new WebhookId(webhook.workspace().value(), webhook.id());
        name = webhook.name();
        url = webhook.url();
        kinds = webhook.kinds().stream().sorted().toArray(String[]::new);
        enabled = webhook.isEnabled();
    }

    Webhook webhook() {
        return new Webhook(
                new WorkspaceId(id.workspace()), id.id(), name, url, Set.of(kinds), enabled);
    }
}
