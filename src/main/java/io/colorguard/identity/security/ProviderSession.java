package io.colorguard.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The identity provider's side of a session, which lives and ends with the portal's. */
public interface ProviderSession {

    /** The provider's {@code sid}, null where it names none. */
    @Nullable String sid();

    /** Has the session be found in the browser's. */
    default void keepIn(HttpSession session) {
        session.setAttribute(ProviderSession.class.getName(), this);
    }

    /** Notes on the request that answers a sign-on what the provider told of it. */
    default void note(HttpServletRequest request) {
        request.setAttribute(ProviderSession.class.getName(), this);
    }

    static Optional<ProviderSession> of(HttpServletRequest request) {
        return Optional.ofNullable(
                (ProviderSession) request.getAttribute(ProviderSession.class.getName()));
    }

    static Optional<ProviderSession> of(HttpSession session) {
        return Optional.ofNullable(
                (ProviderSession) session.getAttribute(ProviderSession.class.getName()));
    }
}
