package io.colorguard.terraform;

import static io.colorguard.identity.Actors.as;

import io.colorguard.approval.ApprovalScene;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.application.DeployedState;
import io.colorguard.terraform.application.DeploymentDesk;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.terraform.bundle.StackId;
import io.colorguard.terraform.domain.DeployedHistory;
import io.colorguard.terraform.domain.DeployedSpan;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentReport;
import io.colorguard.terraform.domain.DeploymentReport.Kind;
import io.colorguard.terraform.domain.DeploymentReport.Result;
import io.colorguard.terraform.domain.FlagDeployment;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** A workspace whose bundles are taken out and reported as applied. */
public final class DeploymentScene {

    /** A bundle that left the portal. */
    public record Taken(ContentHash bundle, ContentHash prod) {}

    /** Minutes of the story count from here. */
    public static final Instant BEGIN = Instant.now().minus(Duration.ofHours(10));

    public static final ContentHash FOREIGN = ContentHash.of(new byte[] {1});

    public final ApprovalScene flags;
    public final WorkspaceKey key;
    private final ApplicationContext portal;

    public DeploymentScene(ApplicationContext portal) {
        this.portal = portal;
        flags = new ApprovalScene(portal);
        key = flags.workspace.key();
    }

    /** Has operator take the whole bundle, or an environment's. */
    public Taken taken(@Nullable String environment) {
        FlagExport export = portal.getBean(FlagExport.class);
        return as(
                "operator",
                () -> {
                    try (Bundle bundle =
                            export.download(new Wanted(key, environment), Set.of()).require()) {
                        var prod = bundle.stacks().get(new StackId("env-prod"));
                        return new Taken(bundle.hash(), prod == null ? FOREIGN : prod.basis());
                    }
                });
    }

    /** Has operator report that the bundle was applied in production at this minute. */
    public Deployment applied(ContentHash hash, int minute) {
        return reported(report(hash, Kind.APPLY, minute, Result.SUCCEEDED)).require();
    }

    public Outcome<Deployment> reported(DeploymentReport report) {
        return as("operator", () -> portal.getBean(DeploymentDesk.class).report(key, report));
    }

    public static DeploymentReport report(ContentHash hash, Kind kind, int minute, Result result) {
        Instant finished = at(minute);
        return new DeploymentReport(
                "prod", hash, kind, finished.minusSeconds(40), finished, result);
    }

    public static Instant at(int minute) {
        return BEGIN.truncatedTo(ChronoUnit.MICROS).plus(Duration.ofMinutes(minute));
    }

    /** How the flag stands in production. */
    public FlagDeployment production(String flag) {
        return inside(state -> state.of(flags.workspace, new FlagKey(flag))).getLast();
    }

    /** How the flag stood in production. */
    public List<DeployedSpan> spans(String flag) {
        DeployedHistory history =
                inside(state -> state.history(flags.workspace.id(), new FlagKey(flag)));
        return history.spans();
    }

    public <T> T inside(Function<DeployedState, T> question) {
        DeployedState state = portal.getBean(DeployedState.class);
        return portal.getBean(Tenancy.class)
                .inside(flags.workspace.id(), () -> question.apply(state));
    }

    /** What the flag's history would be if these were all the reports there are. */
    public List<String> told(String flag, List<DeploymentReport> reports) {
        return portal.getBean(TransactionTemplate.class)
                .execute(transaction -> {
                    reports.forEach(report -> reported(report).require());
                    transaction.setRollbackOnly();
                    return portal
                            .getBean(DeployedState.class)
                            .history(flags.workspace.id(), new FlagKey(flag))
                            .spans()
                            .stream()
                            .map(it -> it.content() + " " + it.from() + " " + it.until())
                            .toList();
                });
    }
}
