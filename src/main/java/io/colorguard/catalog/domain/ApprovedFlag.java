package io.colorguard.catalog.domain;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A flag as the catalog keeps it: the content that was agreed to, and the records that say so.
 *
 * @param approvals by environment, one for each declared one
 * @param kills by environment, where the flag is killed
 * @param stageSince when it entered its lifecycle stage (LIF-4)
 * @param retirement its end, null while it lives; the key is never given again (CAT-1)
 * @param version counts its changes; a writer that read an older one is refused
 */
public record ApprovedFlag(
        FlagContent content,
        Map<String, Approval> approvals,
        Map<String, Kill> kills,
        Instant stageSince,
        @Nullable Retirement retirement,
        int version,
        LastChange lastChange) {

    public ApprovedFlag {
        approvals = Map.copyOf(approvals);
        kills = Map.copyOf(kills);
    }

    public FlagKey key() {
        return content.key();
    }

    public boolean isRemoved() {
        return retirement != null;
    }

    public boolean isKilled(String environment) {
        return kills.containsKey(environment);
    }

    /** The same flag at its next version. */
    public ApprovedFlag atVersion(int next) {
        return new ApprovedFlag(
                content, approvals, kills, stageSince, retirement, next, lastChange);
    }
}
