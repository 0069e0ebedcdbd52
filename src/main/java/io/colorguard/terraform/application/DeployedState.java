package io.colorguard.terraform.application;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.domain.ApprovedContent;
import io.colorguard.terraform.domain.DeployedFlags;
import io.colorguard.terraform.domain.DeployedFlags.Place;
import io.colorguard.terraform.domain.DeployedHistory;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.terraform.domain.Deployments;
import io.colorguard.terraform.domain.EnvironmentDeployments;
import io.colorguard.terraform.domain.FlagDeliveries;
import io.colorguard.terraform.domain.FlagDeployment;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What stands in the environments, for modules above this one; called inside the transaction of
 * whoever has entered the workspace (DEP-3, DEP-4, DEP-5).
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class DeployedState {

    private final Deployments deployments;
    private final DeployedFlags flags;

    DeployedState(Deployments deployments, DeployedFlags flags) {
        this.deployments = deployments;
        this.flags = flags;
    }

    /** How the flag stands in each environment beside what is approved there, in their order. */
    public List<FlagDeployment> of(Workspace workspace, FlagKey flag) {
        Map<String, EnvironmentDeployments> latest = deployments.latest(workspace.id());
        Map<String, ApprovedContent> approved =
                flags.approved(workspace.id(), flag, workspace.environments());
        DeployedHistory history = history(workspace.id(), flag);
        return workspace.environments().stream()
                .map(Environment::key)
                .map(key ->
                        new FlagDeployment(
                                key,
                                approved.get(key),
                                latest.getOrDefault(key, EnvironmentDeployments.NONE),
                                history.now(key).orElse(null)))
                .toList();
    }

    /** Since when the flag stands where, as far as somebody reported it. */
    public FlagDeliveries deliveries(WorkspaceId workspace, FlagKey flag) {
        Map<String, Instant> reported = deployments.reportedSince(workspace);
        return reported.isEmpty()
                ? FlagDeliveries.NONE
                : new FlagDeliveries(reported, history(workspace, flag));
    }

    /** How the flag stood in each environment, as far as somebody reported it. */
    public DeployedHistory history(WorkspaceId workspace, FlagKey flag) {
        return DeployedHistory.of(flags.moments(workspace, flag));
    }

    /** What stands in each environment, and how much of it differs. */
    public List<DeployedEnvironment> environments(Workspace workspace) {
        Map<String, EnvironmentDeployments> latest = deployments.latest(workspace.id());
        return workspace.environments().stream()
                .map(environment ->
                        environment(
                                workspace.id(),
                                environment,
                                latest.getOrDefault(
                                        environment.key(), EnvironmentDeployments.NONE)))
                .toList();
    }

    private DeployedEnvironment environment(
            WorkspaceId workspace, Environment environment, EnvironmentDeployments latest) {
        return new DeployedEnvironment(
                environment,
                latest,
                place(environment, latest)
                        .map(place -> flags.count(workspace, place))
                        .orElse(Map.of()));
    }

    /** The differences of one kind in an environment, by flag; none where nothing is known. */
    public List<DeploymentDifference> differences(
            Workspace workspace,
            String environment,
            DeploymentDifference.Kind kind,
            Window window) {
        EnvironmentDeployments latest =
                deployments
                        .latest(workspace.id())
                        .getOrDefault(environment, EnvironmentDeployments.NONE);
        return workspace
                .environment(environment)
                .flatMap(it -> place(it, latest))
                .map(place -> flags.differences(workspace.id(), place, kind, window))
                .orElse(List.of());
    }

    private static Optional<Place> place(Environment environment, EnvironmentDeployments latest) {
        return Optional.ofNullable(latest.standing())
                .map(Deployment::export)
                .map(export -> new Place(environment, export));
    }
}
