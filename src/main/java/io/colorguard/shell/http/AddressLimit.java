package io.colorguard.shell.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/** Refuses addresses that nobody could have meant, before anything reads them. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class AddressLimit extends OncePerRequestFilter {

    static final int MOST = 8192;

    private final HandlerExceptionResolver answers;

    AddressLimit(@Qualifier("handlerExceptionResolver") HandlerExceptionResolver answers) {
        this.answers = answers;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String query = request.getQueryString();
        int length = request.getRequestURI().length() + (query == null ? 0 : 1 + query.length());
        if (length <= MOST) {
            chain.doFilter(request, response);
        } else if (ApiRequest.isOne(request)) {
            answers.resolveException(
                    request, response, null, new ErrorResponseException(HttpStatus.URI_TOO_LONG));
        } else {
            response.sendError(HttpStatus.URI_TOO_LONG.value());
        }
    }
}
