package io.colorguard.catalog.domain;

import io.colorguard.shared.WorkspaceId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What flags were after each revision (AUD-3). */
public interface FlagRevisions {

    /** A stage and when the flag entered it. */
    record StageEntry(LifecycleStage stage, Instant since) {}

    /** The stages the flag has been in, oldest first, as far as revisions tell. */
    List<StageEntry> stages(WorkspaceId workspace, FlagKey key);

    /**
     * What stood in an environment, as a revision found it.
     *
     * @param content the whole flag then
     * @param approval why it stood there
     */
    record Stood(FlagContent content, Approval approval) {}

    /**
     * What was agreed to and stood in the environment, latest first, each hash once; not what
     * break-glass alone made stand.
     */
    List<Stood> stood(WorkspaceId workspace, FlagKey key, String environment);

    /**
     * A flag as a revision left it.
     *
     * @param content null where it was removed
     * @param approvals by environment
     * @param killed the environments in which it was killed
     */
    record Was(
            Instant at,
            @Nullable FlagContent content,
            Map<String, Approval> approvals,
            Set<String> killed) {
        public Was {
            approvals = Map.copyOf(approvals);
            killed = Set.copyOf(killed);
        }
    }

    /** All that the flag ever was, oldest first. */
    List<Was> all(WorkspaceId workspace, FlagKey key);

    /** The content that stood after the revision; empty where the flag did not, or no more. */
    Optional<FlagContent> after(WorkspaceId workspace, FlagKey key, long revision);
}
