package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything to know of a change, for the person who looks.
 *
 * @param findings of the catalog's rules about what is proposed
 * @param expires when it ends if nobody touches it, null where it does not (APR-8)
 */
public record ChangeDetails(
        Workspace workspace,
        ChangeRequest change,
        List<Finding> findings,
        List<GateOutlook> gates,
        @Nullable Instant expires,
        Yours yours) {

    /**
     * What the person who looks may do.
     *
     * @param environments whose gates they could let pass now
     * @param whyNot why they could give no verdict, null when they could
     * @param whyNoApproval why they could approve nothing, null when they could; asking for changes
     *     and rejecting wait for nothing that must come first (CMP-2)
     */
    public record Yours(
            List<String> environments,
            @Nullable Refusal whyNot,
            @Nullable Refusal whyNoApproval,
            boolean mayEdit,
            boolean mayWithdraw,
            boolean mayReopen) {
        public Yours {
            environments = List.copyOf(environments);
        }

        public boolean mayDecide() {
            return whyNot == null;
        }
    }

    public ChangeDetails {
        findings = List.copyOf(findings);
        gates = List.copyOf(gates);
    }
}
