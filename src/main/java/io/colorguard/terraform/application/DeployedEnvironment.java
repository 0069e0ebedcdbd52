package io.colorguard.terraform.application;

import io.colorguard.terraform.domain.DeploymentDifference;
import io.colorguard.terraform.domain.EnvironmentDeployments;
import io.colorguard.workspace.domain.Environment;
import java.util.Map;

/**
 * What stands in an environment, and how much of it differs from what is approved (DEP-5).
 *
 * @param differences how many there are of each kind; empty where nothing can be said
 */
public record DeployedEnvironment(
        Environment environment,
        EnvironmentDeployments latest,
        Map<DeploymentDifference.Kind, Integer> differences) {

    public DeployedEnvironment {
        differences = Map.copyOf(differences);
    }

    public int count(DeploymentDifference.Kind kind) {
        return differences.getOrDefault(kind, 0);
    }
}
