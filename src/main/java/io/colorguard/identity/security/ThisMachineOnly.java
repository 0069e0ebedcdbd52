package io.colorguard.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * In the demo, refuses every request that does not come from this machine (IDN-4).
 *
 * <p>The address it listens on is not enough: a proxy on this machine would pass on requests from
 * elsewhere, and a foreign page can have its own name resolve to 127.0.0.1. So a forwarded request
 * is refused, and one that asks for another host.
 */
@Component
@Profile({"demo", "sso"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class ThisMachineOnly extends OncePerRequestFilter {

    private static final Pattern LOCAL_ADDRESS =
            Pattern.compile("127(\\.\\d{1,3}){3}|\\[?(0:0:0:0:0:0:0:1|::1)(%[^]]*)?]?");
    private static final Pattern LOCAL_NAME =
            Pattern.compile("(?i)([a-z0-9-]+\\.)*localhost|" + LOCAL_ADDRESS);
    private static final List<String> FORWARDED =
            List.of("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isLocal(request)) {
            chain.doFilter(request, response);
        } else {
            response.setStatus(HttpStatus.FORBIDDEN.value());
            response.setContentType("text/plain;charset=UTF-8");
            response.getWriter()
                    .println("The demo answers only the machine it runs on (rule IDN-4).");
        }
    }

    private static boolean isLocal(HttpServletRequest request) {
        return LOCAL_ADDRESS.matcher(request.getRemoteAddr()).matches()
                && LOCAL_NAME.matcher(request.getServerName()).matches()
                && FORWARDED.stream().allMatch(header -> request.getHeader(header) == null);
    }
}
