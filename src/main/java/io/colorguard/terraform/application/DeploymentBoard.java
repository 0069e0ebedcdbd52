package io.colorguard.terraform.application;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.terraform.domain.Deployment;
import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.terraform.domain.Deployments;
import io.colorguard.terraform.domain.FlagDeployment;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Shows what was reported, and how it differs from what is approved (DEP-3, DEP-5). */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class DeploymentBoard {

    private final WorkspaceAccess access;
    private final Deployments deployments;
    private final DeployedState state;

    DeploymentBoard(WorkspaceAccess access, Deployments deployments, DeployedState state) {
        this.access = access;
        this.deployments = deployments;
        this.state = state;
    }

    /**
     * A page of reports.
     *
     * @param all how many there are
     */
    public record Page(List<Deployment> deployments, int all) {

        public Page {
            deployments = List.copyOf(deployments);
        }
    }

    /** Reports of an environment, or of all, the last that finished first. */
    public Outcome<Page> page(WorkspaceKey key, @Nullable String environment, Window window) {
        return enter(
                key,
                environment,
                workspace ->
                        new Page(
                                deployments.list(workspace.id(), environment, window),
                                deployments.count(workspace.id(), environment)));
    }

    /** One report by its number. */
    public Outcome<Deployment> find(WorkspaceKey key, int number) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        deployments
                                .find(workspace.id(), number)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(missing())));
    }

    /** What stands in each environment, and how much of it differs, in their order. */
    public Outcome<List<DeployedEnvironment>> environments(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW).map(state::environments);
    }

    /** The differences of one kind in an environment, by flag; none where nothing is known. */
    public Outcome<List<DeploymentDifference>> differences(
            WorkspaceKey key, String environment, DeploymentDifference.Kind kind, Window window) {
        return enter(
                key,
                environment,
                workspace -> state.differences(workspace, environment, kind, window));
    }

    /** How a flag stands in each environment, in their order. */
    public Outcome<List<FlagDeployment>> flag(WorkspaceKey key, FlagKey flag) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace -> state.of(workspace, flag));
    }

    private <T> Outcome<T> enter(
            WorkspaceKey key, @Nullable String environment, Function<Workspace, T> read) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        environment == null || workspace.environment(environment).isPresent()
                                ? Outcome.done(read.apply(workspace))
                                : Outcome.refused(
                                        Refusal.notFound(
                                                "terraform.refusal.environment", environment)));
    }

    private static Refusal missing() {
        return Refusal.notFound("terraform.refusal.deployment.missing");
    }
}
