package io.colorguard.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Has whoever tries to sign in again and again wait (SEC-2). */
class SignInLimit extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(SignInLimit.class);

    private static final RequestMatcher SIGN_IN =
            new OrRequestMatcher(
                    List.of("/demo/sign-in", "/oauth2/authorization/**", "/login/oauth2/code/**")
                            .stream()
                            .map(PathPatternRequestMatcher.withDefaults()::matcher)
                            .map(RequestMatcher.class::cast)
                            .toList());

    private final RateLimits limits;

    SignInLimit(RateLimits limits) {
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<Duration> wait =
                SIGN_IN.matches(request)
                        ? limits.signIn(request.getRemoteAddr())
                        : Optional.empty();
        if (wait.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        LOG.warn("Too many sign-ins from {} (SEC-2)", request.getRemoteAddr());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds()));
        response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
    }
}
