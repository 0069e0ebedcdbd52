package io.colorguard.identity.sso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses tokens of the provider that are no logout tokens, such as an ID token. The library, which
 * checks them, tells of a claim that is missing altogether as of a failure of its own.
 */
class LogoutTokens extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(LogoutTokens.class);
    private static final RequestMatcher LOGOUT =
            PathPatternRequestMatcher.withDefaults().matcher("/logout/connect/back-channel/*");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !LOGOUT.matches(request);
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (AuthenticationServiceException e) {
            LOG.warn("A logout token was refused: {} (IDN-6)", e.getMessage());
            response.sendError(HttpStatus.BAD_REQUEST.value());
        }
    }
}
