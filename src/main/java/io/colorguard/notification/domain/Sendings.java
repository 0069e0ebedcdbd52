package io.colorguard.notification.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.UUID;

/** What administrators had sent by hand; each leaves a revision (AUD-1, NTF-4). */
public interface Sendings {

    /** What was sent. */
    enum Action {
        /** A notice that says nothing but that a webhook works. */
        TEST,
        /** A delivery that was given up, once more. */
        RESEND
    }

    /**
     * Notes that somebody had it sent.
     *
     * @param about the notice of a test, the delivery that is sent once more
     */
    void add(WorkspaceId workspace, Action action, UUID about);
}
