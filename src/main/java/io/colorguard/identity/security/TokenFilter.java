package io.colorguard.identity.security;

import io.colorguard.identity.SignedIn;
import io.colorguard.identity.domain.TokenReader;
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
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by its bearer token, for this request alone. */
class TokenFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(TokenFilter.class);

    private static final String SCHEME = "Bearer ";

    private final List<TokenReader> readers;
    private final ApiRefusals refusals;
    private final RateLimits limits;

    TokenFilter(List<TokenReader> readers, ApiRefusals refusals, RateLimits limits) {
        this.readers = List.copyOf(readers);
        this.refusals = refusals;
        this.limits = limits;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isPresent()) {
            Optional<SignedIn> signedIn = signIn(token.get(), request, response);
            if (signedIn.isEmpty()) {
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    /** Whom the token stands for, or the refusal has been answered. */
    private Optional<SignedIn> signIn(
            String token, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        String address = request.getRemoteAddr();
        Optional<Duration> wait = limits.afterBadTokens(address);
        Optional<SignedIn> signedIn = wait.isEmpty() ? read(token, request) : Optional.empty();
        if (signedIn.isPresent()) {
            wait = limits.call(signedIn.get().person().id());
        } else if (wait.isEmpty()) {
            limits.badToken(address);
            LOG.info("A token that nobody holds was refused, from {} (IDN-1)", address);
            refusals.commence(request, response, new BadCredentialsException("token refused"));
        }
        if (wait.isPresent()) {
            LOG.warn("Too many calls, from {} (SEC-2)", address);
            refusals.later(request, response, wait.get());
            return Optional.empty();
        }
        return signedIn;
    }

    private static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(value -> value.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(value -> value.substring(SCHEME.length()).strip());
    }

    private Optional<SignedIn> read(String token, HttpServletRequest request) {
        return readers.stream()
                .flatMap(reader -> reader.read(token).stream())
                .map(caller ->
                        SignedIn.byToken(caller.person(), caller.scopes(), request.getRemoteAddr()))
                .findFirst();
    }
}
