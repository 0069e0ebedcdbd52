package io.colorguard.identity.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.cors.CorsUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what a page of another origin sends: browsers name that origin with whatever changes
 * something, and where they open the connection by which pages are live (SEC-1).
 */
class ForeignOrigin extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(ForeignOrigin.class);
    private static final Set<String> READING = Set.of("GET", "HEAD");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isMoreThanALink(request) && isForeign(request)) {
            LOG.warn(
                    "Origin {} was refused at {}://{}:{} (SEC-1); a proxy has to tell which of these"
                            + " the browser asked for",
                    request.getHeader(HttpHeaders.ORIGIN),
                    request.getScheme(),
                    request.getServerName(),
                    request.getServerPort());
            response.sendError(HttpStatus.FORBIDDEN.value());
            return;
        }
        chain.doFilter(request, response);
    }

    /** A page is also asked for from elsewhere, by a link or on the way back from the provider. */
    private static boolean isMoreThanALink(HttpServletRequest request) {
        return !READING.contains(request.getMethod())
                || request.getHeader(HttpHeaders.UPGRADE) != null
                || request.getParameter(ActFilter.SORT) != null;
    }

    private static boolean isForeign(HttpServletRequest request) {
        try {
            return CorsUtils.isCorsRequest(request);
        } catch (IllegalArgumentException _) {
            return true; // An origin that cannot be read.
        }
    }
}
