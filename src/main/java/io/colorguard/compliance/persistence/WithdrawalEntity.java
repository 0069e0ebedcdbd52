package io.colorguard.compliance.persistence;

import io.colorguard.compliance.domain.Measurement.Withdrawal;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;

/** The row that says why a measurement counts no more, written once. */
@Entity
@Table(name = "impact_withdrawal")
@Audited
@AuditTable("impact_withdrawal_aud")
class WithdrawalEntity {

    @EmbeddedId private MeasurementId id;

    private String reason;

    private String issuer;

    private String subject;

    private String userName;

    private String displayName;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected WithdrawalEntity() {}

    WithdrawalEntity(MeasurementId id, Withdrawal withdrawal) {
        this.id = id;
        reason = withdrawal.reason();
        issuer = withdrawal.by().id().issuer();
        subject = withdrawal.by().id().subject();
        userName = withdrawal.by().userName();
        displayName = withdrawal.by().displayName();
        at = withdrawal.at();
    }
}
