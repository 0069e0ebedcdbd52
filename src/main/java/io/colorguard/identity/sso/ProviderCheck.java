package io.colorguard.identity.sso;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says in our words that the provider is down, where a browser's own error page would follow. */
class ProviderCheck extends OncePerRequestFilter {

    private static final RequestMatcher SIGN_IN =
            PathPatternRequestMatcher.withDefaults().matcher("/oauth2/authorization/*");

    private final Provider provider;

    ProviderCheck(Provider provider) {
        this.provider = provider;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SIGN_IN.matches(request) && !provider.isReachable()) {
            response.sendRedirect(request.getContextPath() + SignInTrouble.page("down"));
        } else {
            chain.doFilter(request, response);
        }
    }
}
