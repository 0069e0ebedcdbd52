package io.colorguard.identity.security;

import io.colorguard.identity.SignedIn;
import io.colorguard.identity.domain.TokenReader;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signs a request in by its bearer token, for this request alone. */
class TokenFilter extends OncePerRequestFilter {

    private static final String SCHEME = "Bearer ";

    private final List<TokenReader> readers;
    private final AuthenticationEntryPoint refusal;

    TokenFilter(List<TokenReader> readers, AuthenticationEntryPoint refusal) {
        this.readers = List.copyOf(readers);
        this.refusal = refusal;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<String> token = token(request);
        if (token.isPresent()) {
            Optional<SignedIn> signedIn = read(token.get(), request);
            if (signedIn.isEmpty()) {
                refusal.commence(request, response, new BadCredentialsException("token refused"));
                return;
            }
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            context.setAuthentication(signedIn.get());
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
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
