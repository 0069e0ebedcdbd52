package io.colorguard.notification.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All deliveries: the outbox. */
public interface Deliveries {

    /** Puts a notice on its way, once for each receiver, however often it is asked (NTF-4). */
    void add(Notice notice, Collection<? extends Delivery.Receiver> receivers);

    /** Some that are due in any workspace, the first due first. */
    List<Due> due(Instant now, int most);

    /**
     * Takes one that is still due, so that nobody else does until the lease ends; one attempt
     * counts as made.
     */
    Optional<Delivery> take(Due due, Instant now, Duration lease);

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

    /** What went one way, newest first. */
    List<Line> page(WorkspaceId workspace, Way way, boolean dead, Window window);

    int count(WorkspaceId workspace, Way way, boolean dead);

    /** Begins a dead delivery anew; false when it is not dead. */
    boolean revive(WorkspaceId workspace, UUID delivery, Instant now);

    /** Where a delivery waits. */
    record Due(WorkspaceId workspace, UUID id) {}

    /** Ways out of a workspace. */
    sealed interface Way {

        /** To one webhook. */
        record ToWebhook(UUID webhook) implements Way {}

        /** By mail, to whomever. */
        record ByMail() implements Way {}
    }

    /**
     * A delivery as it is listed.
     *
     * @param to whose mail box it goes to, null for a webhook
     */
    record Line(
            UUID id,
            @Nullable PersonId to,
            String kind,
            String subject,
            Delivery.State state,
            int attempts,
            Instant at,
            @Nullable Instant due,
            String answer) {}
}
