package io.colorguard.identity.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages' door: a session, and in the demo the choice of a person. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String[] OPEN = {
        "/styles.css", "/styles/**", "/fonts/**", "/icons/**", "/actuator/health/**", "/error"
    };

    private final String contentSecurityPolicy;

    PortalSecurity(@Value("${colorguard.content-security-policy}") String contentSecurityPolicy) {
        this.contentSecurityPolicy = contentSecurityPolicy;
    }

    @Bean
    @Order(2)
    SecurityFilterChain portalChain(
            HttpSecurity http, SignInDoor door, SignIns signIns, VaadinDefaultRequestCache asked) {
        asked.setDelegateRequestCache(cleanAddresses());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll());
        http.headers(this::headers);
        http.sessionManagement(session -> session.sessionAuthenticationStrategy(signIns));
        http.with(
                VaadinSecurityConfigurer.vaadin(),
                vaadin -> {
                    // An address that leads nowhere is answered by the frame, in its words.
                    vaadin.anyRequest(AuthorizedUrl::authenticated);
                    vaadin.addLogoutHandler(signIns);
                    door.lead(vaadin);
                });
        // After Vaadin's own, which names the page that this door stands on.
        door.open(http);
        return http.build();
    }

    /** One address by which every page sends a person to prove anew who they are (IDN-7). */
    @Bean
    RouterFunction<ServerResponse> signOnAgain(SignInDoor door) {
        return RouterFunctions.route()
                .GET(
                        "/sign-on/again",
                        _ ->
                                ServerResponse.status(HttpStatus.FOUND)
                                        .location(URI.create(door.again() + "/signed-on"))
                                        .build())
                .build();
    }

    /** Leads from the sign-in to the page that was asked for, at its own address. */
    @SuppressWarnings("NullAway") // Null stands for no parameter; the library does not say so.
    private static RequestCache cleanAddresses() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        return cache;
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(contentSecurityPolicy))
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
