package io.colorguard.terraform.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.workspace.domain.Environment;
import java.util.List;
import java.util.Map;

/** What reports say of single flags, beside what is agreed about them (DEP-4, DEP-5). */
public interface DeployedFlags {

    /** What changed how the flag stands, in every environment. */
    List<DeployedMoment> moments(WorkspaceId workspace, FlagKey flag);

    /** What is approved of the flag and not withheld, by environment. */
    Map<String, ApprovedContent> approved(
            WorkspaceId workspace, FlagKey flag, List<Environment> environments);

    /** What differs between what is agreed and what stands, by flag key. */
    List<DeploymentDifference> differences(
            WorkspaceId workspace, Place place, DeploymentDifference.Kind kind, Window window);

    /** How many differences there are of each kind. */
    Map<DeploymentDifference.Kind, Integer> count(WorkspaceId workspace, Place place);

    /** An environment with the export that stands there. */
    record Place(Environment environment, int export) {}
}
