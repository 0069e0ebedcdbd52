package io.colorguard.notification.domain;

import io.colorguard.identity.PersonId;
import java.time.Instant;
import java.util.UUID;

/**
 * A notice on its way to one receiver outside the portal (NTF-4).
 *
 * @param id the receiver's means to tell a repetition
 * @param attempts made so far, with the one under way
 * @param since when it began, or was sent anew by an administrator
 */
public record Delivery(UUID id, Notice notice, Receiver receiver, int attempts, Instant since) {

    /** To whom it goes. */
    public sealed interface Receiver {

        /** A person's mail box. */
        record MailBox(PersonId person) implements Receiver {}

        /** Another program. */
        record Hook(UUID webhook) implements Receiver {}
    }

    /** How far a delivery is. */
    public enum State {
        /** To be sent, for the first time or again. */
        WAITING,
        /** Taken by the receiver. */
        DELIVERED,
        /** Given up; an administrator may send it again. */
        DEAD,
        /** Not to be sent any more: the receiver left the workspace, or was switched off. */
        DROPPED
    }
}
