package io.colorguard.identity.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Has what the API's door refuses answered like everything else that it refuses.
 *
 * <p>The problem document is written by whoever writes them all; this side only knows the web
 * framework's interface for that.
 */
@Component
class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final HandlerExceptionResolver answers;

    ApiRefusals(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    public void commence(
            HttpServletRequest request,
            HttpServletResponse response,
            AuthenticationException refused)
            throws IOException {
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                refused instanceof BadCredentialsException
                        ? "Bearer realm=\"colorguard\", error=\"invalid_token\""
                        : "Bearer realm=\"colorguard\"");
        answer(request, response, refused, HttpStatus.UNAUTHORIZED);
    }

    @Override
    public void handle(
            HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        answer(request, response, refused, HttpStatus.FORBIDDEN);
    }

    /** Answers that whoever calls has to wait (SEC-2). */
    void later(HttpServletRequest request, HttpServletResponse response, Duration wait)
            throws IOException {
        answer(request, response, RateLimits.refusal(wait), HttpStatus.TOO_MANY_REQUESTS);
    }

    private void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            Exception refused,
            HttpStatus otherwise)
            throws IOException {
        if (answers.resolveException(request, response, null, refused) == null) {
            response.sendError(otherwise.value());
        }
    }
}
