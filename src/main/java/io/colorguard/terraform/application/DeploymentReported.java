package io.colorguard.terraform.application;

import io.colorguard.shared.WorkspaceId;

/**
 * Something else may stand in an environment; published in the transaction that keeps the report.
 */
public record DeploymentReported(WorkspaceId workspace, String environment) {}
