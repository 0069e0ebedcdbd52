package io.colorguard.identity;

import io.colorguard.shared.WorkspaceId;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Gives transactions to one workspace, so that the database itself keeps every other one's rows
 * from them, whatever a query forgot to say (IDN-3).
 */
public interface Tenancy {

    /**
     * Makes the current transaction this workspace's, to its end; asked by the doors, once they
     * have let somebody in.
     *
     * @throws IllegalStateException without a transaction, or in another workspace's
     */
    void bind(WorkspaceId workspace);

    /**
     * Does the work in a transaction of this workspace: the one under way, or one of its own. For
     * the portal's own work, which comes through no door.
     */
    <T extends @Nullable Object> T inside(WorkspaceId workspace, Supplier<T> work);
}
