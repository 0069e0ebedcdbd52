package io.colorguard.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Has requests wait that come while their session ends. A page is told to leave before its session
 * is gone; what it asks for then would be drawn in the old one, and stay empty as that ends
 * (IDN-6).
 */
class EndingSessions extends OncePerRequestFilter {

    private static final String ATTRIBUTE = EndingSessions.class.getName();
    private static final Duration PAUSE = Duration.ofMillis(20);
    private static final int PAUSES = 150;

    /** Notes that this session is about to end. */
    static void note(HttpSession session) {
        try {
            session.setAttribute(ATTRIBUTE, true);
        } catch (IllegalStateException _) {
            // It has ended by itself.
        }
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null) {
            awaitEnd(session);
        }
        chain.doFilter(request, response);
    }

    private static void awaitEnd(HttpSession session) {
        try {
            for (int i = 0; i < PAUSES && session.getAttribute(ATTRIBUTE) != null; i++) {
                Thread.sleep(PAUSE);
            }
        } catch (IllegalStateException _) {
            // It has ended.
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
