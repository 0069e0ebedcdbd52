package io.colorguard.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Notes that somebody asks for a page or a file. What a page that stands open asks by itself is no
 * act; those of its calls that carry one are told apart where they are read (IDN-6).
 */
class ActFilter extends OncePerRequestFilter {

    /** The page's own calls carry their sort in this parameter; only the first follows an act. */
    static final String SORT = "v-r";

    private static final String FIRST = "init";

    private final OpenSessions sessions;

    ActFilter(OpenSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        String sort = request.getParameter(SORT);
        if (session != null && (sort == null || sort.equals(FIRST))) {
            sessions.act(session);
        }
        chain.doFilter(request, response);
    }
}
