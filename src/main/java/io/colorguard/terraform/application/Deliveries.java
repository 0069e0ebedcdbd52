package io.colorguard.terraform.application;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.application.ChangeDelivery.Stay;
import io.colorguard.terraform.bundle.CarryingExport;
import io.colorguard.terraform.bundle.ExportLog;
import io.colorguard.terraform.bundle.ExportLog.Delivered;
import io.colorguard.terraform.domain.Deployments;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * How changes left the portal and where they stood, for modules above this one; called inside the
 * transaction of whoever has entered the workspace.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY, readOnly = true)
public class Deliveries {

    /** No more exports than this of one environment are told. */
    private static final int MOST = 20;

    private final ExportLog exports;
    private final DeployedState state;
    private final Deployments deployments;

    Deliveries(ExportLog exports, DeployedState state, Deployments deployments) {
        this.exports = exports;
        this.state = state;
        this.deployments = deployments;
    }

    /**
     * How a change of a flag was delivered.
     *
     * @param environments in which it took effect
     */
    public ChangeDelivery of(
            WorkspaceId workspace, FlagKey flag, String change, List<String> environments) {
        List<List<CarryingExport>> carrying =
                environments.stream()
                        .map(it -> new Delivered(flag.value(), change, it))
                        .map(it -> exports.carrying(workspace, it, MOST + 1))
                        .toList();
        return new ChangeDelivery(
                carrying.stream().flatMap(it -> it.stream().limit(MOST)).toList(),
                carrying.stream().anyMatch(it -> it.size() > MOST),
                state.history(workspace, flag).spans().stream()
                        .filter(span ->
                                span.definition()
                                        .filter(it -> it.change().equals(change))
                                        .isPresent())
                        .map(span ->
                                new Stay(
                                        span,
                                        deployments
                                                .find(workspace, span.deployment())
                                                .orElseThrow()))
                        .toList());
    }
}
