package io.colorguard.terraform.api;

import io.colorguard.shared.Word;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.domain.Deployment;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report, as the API answers it (DEP-1). */
@Schema(name = "Deployment")
record DeploymentAnswer(
        int number,
        String environment,
        String contentHash,
        @Schema(
                        description =
                                "the export that carried it; null where it never left the portal, and so was never approved")
                @Nullable Integer export,
        @Schema(allowableValues = {"plan", "apply"}) String kind,
        Instant started,
        Instant finished,
        @Schema(allowableValues = {"succeeded", "failed"}) String outcome,
        String by,
        boolean byHand,
        @Schema(description = "when it was reported") Instant at) {

    /** A page of reports, and how many there are. */
    @Schema(name = "Deployments")
    record ListAnswer(List<DeploymentAnswer> deployments, int page, int size, int total) {}

    static DeploymentAnswer of(Deployment deployment) {
        var report = deployment.report();
        return new DeploymentAnswer(
                deployment.number(),
                report.environment(),
                report.hash().value(),
                deployment.export(),
                Word.of(report.kind()),
                report.started(),
                report.finished(),
                Word.of(report.result()),
                deployment.by().userName(),
                deployment.isByHand(),
                deployment.at());
    }

    static ListAnswer of(DeploymentBoard.Page page, int number, int size) {
        return new ListAnswer(
                page.deployments().stream().map(DeploymentAnswer::of).toList(),
                number,
                size,
                page.all());
    }
}
