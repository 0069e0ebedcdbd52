package io.colorguard.terraform.application;

import io.colorguard.terraform.bundle.CarryingExport;
import io.colorguard.terraform.domain.DeployedSpan;
import io.colorguard.terraform.domain.Deployment;
import java.util.List;

/**
 * How what a change approved left the portal, and what was reported of it (TFM-1, DEP-4).
 *
 * @param exports that carried it, first to last
 * @param more whether more did
 * @param stays the times for which it stood somewhere
 */
public record ChangeDelivery(List<CarryingExport> exports, boolean more, List<Stay> stays) {

    public ChangeDelivery {
        exports = List.copyOf(exports);
        stays = List.copyOf(stays);
    }

    /** A time for which it stood in an environment, with the report that says so. */
    public record Stay(DeployedSpan span, Deployment deployment) {}
}
