package io.colorguard.notification.domain;

import io.colorguard.shared.WorkspaceId;
import java.time.Instant;

/**
 * What of a workspace's notices may be forgotten after a time; each answers how many rows are gone
 * (NTF-8).
 */
public interface Forgetting {

    /** Deliveries that were taken by their receiver, or dropped, before that time. */
    int ended(WorkspaceId workspace, Instant before, int most);

    /** Readers of notices who read them before that time. */
    int read(WorkspaceId workspace, Instant before, int most);

    /** Notices from before that time that nobody is a reader or receiver of any more. */
    int untold(WorkspaceId workspace, Instant before, int most);
}
