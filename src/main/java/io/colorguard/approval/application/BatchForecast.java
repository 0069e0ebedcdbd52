package io.colorguard.approval.application;

import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Refusal;
import java.util.List;

/**
 * What a batch would do to one flag (APR-14).
 *
 * @param difference between the flag and what is wanted of it
 * @param gates that its change would open
 * @param refusals why it could not be changed so, none where it could
 */
public record BatchForecast(
        FlagKey flag, Difference difference, List<GateOutlook> gates, List<Refusal> refusals) {

    public BatchForecast {
        gates = List.copyOf(gates);
        refusals = List.copyOf(refusals);
    }
}
