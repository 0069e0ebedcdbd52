package io.colorguard.audit;

import io.colorguard.shared.WorkspaceId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The one way to write what is audited, and to read who did what (AUD-1). */
public interface AuditTrail {

    /**
     * Runs the work in a transaction whose revision carries this act and whoever acts.
     *
     * <p>A transaction leaves one revision. Where acts are nested, the outermost names it; inner
     * ones add the flags and the change that it did not name. A write of anything audited outside
     * {@code record} fails.
     */
    <T extends @Nullable Object> T record(Act act, Supplier<T> work);

    /** Runs the work as {@link #record(Act, Supplier)} does, without a result. */
    void record(Act act, Runnable work);

    /**
     * Revisions of a workspace, newest first.
     *
     * @param cursor where the page before ended, null for the first
     * @param limit at most {@value io.colorguard.shared.Window#MOST}
     */
    Timeline timeline(
            WorkspaceId workspace, TimelineFilter filter, @Nullable Long cursor, int limit);

    /**
     * How many revisions the workspace has. Whatever changes it leaves one, and none goes away, so
     * what was read in one transaction still stands in another that counts as many.
     */
    long count(WorkspaceId workspace);

    /** One revision of a workspace, where there is one that the reader may see. */
    Optional<RevisionEntry> find(WorkspaceId workspace, long revision);

    /** An audited entity as it was after a revision; empty where it did not exist. */
    <T> Optional<T> snapshot(Class<T> entity, Object id, long revision);
}
