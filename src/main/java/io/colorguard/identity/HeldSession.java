package io.colorguard.identity;

import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;

/** Which of the portal's sessions somebody at a browser is in (IDN-6). */
public final class HeldSession {

    private static final String ATTRIBUTE = "colorguard.session";

    private HeldSession() {}

    /** Notes it where the server keeps what belongs to this browser. */
    public static void note(HttpSession session, UUID id) {
        session.setAttribute(ATTRIBUTE, id);
    }

    /**
     * The session's id, empty for strangers.
     *
     * @throws IllegalStateException where it has ended
     */
    public static Optional<UUID> of(HttpSession session) {
        return Optional.ofNullable((UUID) session.getAttribute(ATTRIBUTE));
    }
}
