package io.colorguard.terraform.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.domain.BundleOrigin;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.Deployments;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes reports of what Terraform did (DEP-1). */
@Service
@Transactional
public class DeploymentDesk {

    private final WorkspaceAccess access;
    private final Deployments deployments;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeploymentDesk(
            WorkspaceAccess access,
            Deployments deployments,
            AuditTrail trail,
            CurrentUser user,
            ApplicationEventPublisher events,
            Clock clock) {
        this.access = access;
        this.deployments = deployments;
        this.trail = trail;
        this.user = user;
        this.events = events;
        this.clock = clock;
    }

    /** Keeps what somebody reports, whatever they say was applied, unless it cannot be. */
    public Outcome<Deployment> report(WorkspaceKey key, DeploymentReport report) {
        return access.enter(key, Permission.DEPLOYMENT_REPORT)
                .flatMap(workspace -> report(workspace, report));
    }

    private Outcome<Deployment> report(Workspace workspace, DeploymentReport report) {
        Instant now = clock.instant();
        List<Refusal> refusals = new ArrayList<>(report.refusals(now));
        if (workspace.environment(report.environment()).isEmpty()) {
            refusals.add(
                    Refusal.invalid(
                            "DEP-1",
                            "terraform.refusal.deployment.environment",
                            "environment",
                            report.environment()));
        }
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        int number = deployments.nextNumber(workspace.id());
        return switch (deployments.origin(workspace.id(), report)) {
            case BundleOrigin.Exported origin ->
                    add(workspace, deployment(number, report, origin, now), origin);
            case BundleOrigin.Unknown origin ->
                    add(workspace, deployment(number, report, origin, now), origin);
            case BundleOrigin.Elsewhere _ ->
                    Outcome.refused(
                            Refusal.invalid(
                                    "DEP-2",
                                    "terraform.refusal.deployment.elsewhere",
                                    "contentHash",
                                    report.environment()));
        };
    }

    private Deployment deployment(
            int number, DeploymentReport report, BundleOrigin origin, Instant now) {
        Integer export = origin instanceof BundleOrigin.Exported it ? it.export() : null;
        return new Deployment(number, report, export, user.require(), user.source(), now);
    }

    private Outcome<Deployment> add(
            Workspace workspace, Deployment deployment, BundleOrigin origin) {
        Subject subject = new Subject("deployment", Integer.toString(deployment.number()));
        trail.record(
                Act.of(workspace.id(), action(deployment.report()), subject),
                () -> deployments.add(workspace.id(), deployment, origin));
        if (deployment.report().kind() == DeploymentReport.Kind.APPLY) {
            events.publishEvent(
                    new DeploymentReported(workspace.id(), deployment.report().environment()));
        }
        return Outcome.done(deployment);
    }

    private static String action(DeploymentReport report) {
        return switch (report.result()) {
            case SUCCEEDED -> report.isApplied() ? "deployment.applied" : "deployment.planned";
            case FAILED -> "deployment.failed";
        };
    }
}
