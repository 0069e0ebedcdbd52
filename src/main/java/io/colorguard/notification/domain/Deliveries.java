package io.colorguard.notification.domain;

import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries: the outbox. */
public interface Deliveries {

    /** Puts a notice on its way, once for each receiver, however often it is asked (NTF-4). */
    void add(Notice notice, Collection<? extends Delivery.Receiver> receivers);

    /**
     * Takes some that are due, so that nobody else does until the lease ends; one attempt of each
     * counts as made.
     */
    List<Delivery> take(Instant now, Duration lease, int most);

    /**
     * Notes how an attempt ended.
     *
     * @param due the next attempt, while it waits
     * @param answer what the receiver said
     */
    void note(
            Delivery delivery,
            Delivery.State state,
            @Nullable Instant due,
            String answer,
            Instant at);

    /** What went to a webhook, newest first. */
    List<Line> page(WorkspaceId workspace, UUID webhook, boolean dead, Window window);

    int count(WorkspaceId workspace, UUID webhook, boolean dead);

    /** Begins a dead delivery anew; false when it is not dead. */
    boolean revive(WorkspaceId workspace, UUID delivery, Instant now);

    /** A delivery as it is listed. */
    record Line(
            UUID id,
            String kind,
            String subject,
            Delivery.State state,
            int attempts,
            Instant at,
            @Nullable Instant due,
            String answer) {}
}
