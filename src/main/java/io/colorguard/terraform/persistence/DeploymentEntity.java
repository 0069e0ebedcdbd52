package io.colorguard.terraform.persistence;

import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.terraform.domain.BundleOrigin;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.AuditTable;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** The row of one report, written once. */
@Entity
@Table(name = "deployment")
@Audited
@AuditTable("deployment_aud")
class DeploymentEntity {

    @EmbeddedId private DeploymentId id;

    private String environment;

    @Column(name = "content_sha256")
    private String contentSha256;

    @Enumerated(EnumType.STRING)
    private DeploymentReport.Kind kind;

    @Enumerated(EnumType.STRING)
    private DeploymentReport.Result result;

    private Instant started;

    private Instant finished;

    private @Nullable Integer export;

    @Column(name = "index_hash")
    private @Nullable String indexHash;

    @Column(name = "by_issuer")
    private String byIssuer;

    @Column(name = "by_subject")
    private String bySubject;

    @Column(name = "by_user")
    private String byUser;

    @Column(name = "by_name")
    private String byName;

    @Enumerated(EnumType.STRING)
    private Source source;

    private Instant at;

    @SuppressWarnings("NullAway.Init")
    protected DeploymentEntity() {}

    DeploymentEntity(UUID workspace, Deployment deployment, BundleOrigin origin) {
        DeploymentReport report = deployment.report();
        id = new DeploymentId(workspace, deployment.number());
        environment = report.environment();
        contentSha256 = report.hash().value();
        kind = report.kind();
        result = report.result();
        started = report.started();
        finished = report.finished();
        export = deployment.export();
        indexHash = origin instanceof BundleOrigin.Exported exported ? exported.index() : null;
        byIssuer = deployment.by().id().issuer();
        bySubject = deployment.by().id().subject();
        byUser = deployment.by().userName();
        byName = deployment.by().displayName();
        source = deployment.source();
        at = deployment.at();
    }
}
