package io.colorguard.notification.persistence;

import io.colorguard.notification.domain.Sendings;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;

/** The row of something that was sent by hand. */
@Entity
@Table(name = "manual_sending")
@Audited
@AuditTable("manual_sending_aud")
class SendingEntity {

    @EmbeddedId private WebhookId id = new WebhookId();

    private UUID about = new UUID(0, 0);

    @Enumerated(EnumType.STRING)
    private Sendings.Action action = Sendings.Action.TEST;

    protected SendingEntity() {}

    SendingEntity(WebhookId id, Sendings.Action action, UUID about) {
        this.id = id;
        this.action = action;
        this.about = about;
    }
}
