package io.colorguard.catalog.domain;

import java.time.Instant;
import java.util.Map;

/**
 * The end of a flag: when, and what was agreed to in each environment it last stood in (LIF-5). The
 * flag's content and its approvals stay as they were, for the last export and for the record.
 */
public record Retirement(Instant at, Map<String, Approval> approvals) {
    public Retirement {
        approvals = Map.copyOf(approvals);
    }
}
