package io.colorguard.shell.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.handler.SimpleUrlHandlerMapping;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers API addresses that do not exist, which would be taken for pages otherwise. */
@Configuration(proxyBeanMethods = false)
class NoSuchAddress {

    // After the controllers', before the pages'.
    private static final int ORDER = 100;

    @Bean
    SimpleUrlHandlerMapping noSuchApiAddress(
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        HttpRequestHandler missing =
                (request, response) ->
                        problems.resolveException(request, response, null, missing(request));
        return new SimpleUrlHandlerMapping(Map.of("/api/**", missing), ORDER);
    }

    private static NoResourceFoundException missing(HttpServletRequest request) {
        return new NoResourceFoundException(
                HttpMethod.valueOf(request.getMethod()), request.getRequestURI(), "");
    }
}
