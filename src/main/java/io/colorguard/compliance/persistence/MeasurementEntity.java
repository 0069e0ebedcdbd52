package io.colorguard.compliance.persistence;

import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Reading;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The row of one measurement, written once. */
@Entity
@Table(name = "impact_measurement")
@Audited
@AuditTable("impact_measurement_aud")
class MeasurementEntity {

    @EmbeddedId private MeasurementId id;

    private String metric;

    private String metricKey;

    private String unit;

    @Enumerated(EnumType.STRING)
    private Reading.Direction wanted;

    private BigDecimal baseline;

    private BigDecimal observed;

    private Instant begins;

    private Instant ends;

    private String source;

    @Enumerated(EnumType.STRING)
    private Reading.Confidence confidence;

    private @Nullable Integer change;

    @Enumerated(EnumType.STRING)
    private Measurement.Way way;

    private String issuer;

    private String subject;

    private String userName;

    private String displayName;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected MeasurementEntity() {}

    MeasurementEntity(MeasurementId id, Measurement measurement) {
        Reading reading = measurement.reading();
        this.id = id;
        metric = reading.metric();
        metricKey = reading.metricKey();
        unit = reading.unit();
        wanted = reading.wanted();
        baseline = reading.baseline();
        observed = reading.observed();
        begins = reading.period().from();
        ends = reading.period().until();
        source = reading.source();
        confidence = reading.confidence();
        change = reading.change() == null ? null : reading.change().number();
        way = measurement.way();
        issuer = measurement.by().id().issuer();
        subject = measurement.by().id().subject();
        userName = measurement.by().userName();
        displayName = measurement.by().displayName();
        at = measurement.at();
    }
}
