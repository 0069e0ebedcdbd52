package io.colorguard.terraform.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was reported of Terraform's runs, for ever (DEP-1). */
public interface Deployments {

    /** The number of the next report; whoever asks is alone in the workspace until the end. */
    int nextNumber(WorkspaceId workspace);

    /** What left the portal under the hash that a report names. */
    BundleOrigin origin(WorkspaceId workspace, DeploymentReport report);

    /** Keeps a report, and what it changes of what stands in its environment. */
    void add(WorkspaceId workspace, Deployment deployment, BundleOrigin origin);

    Optional<Deployment> find(WorkspaceId workspace, int number);

    /**
     * Reports by when the runs finished, the latest first.
     *
     * @param environment whose reports are wanted, null for all
     */
    List<Deployment> list(WorkspaceId workspace, @Nullable String environment, Window window);

    int count(WorkspaceId workspace, @Nullable String environment);

    /** Since when anything is reported to be applied, by key of those for which anything is. */
    Map<String, Instant> reportedSince(WorkspaceId workspace);

    /** The latest of each environment of the workspace for which anything was reported, by key. */
    Map<String, EnvironmentDeployments> latest(WorkspaceId workspace);
}
