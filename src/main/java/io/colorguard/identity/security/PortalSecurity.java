package io.colorguard.identity.security;

import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import com.vaadin.flow.spring.security.VaadinSecurityConfigurer;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.ObjectPostProcessor;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer.AuthorizedUrl;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.context.SecurityContextHolderFilter;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter.Directive;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The pages' door: a session, and in the demo the choice of a person. */
@Configuration(proxyBeanMethods = false)
class PortalSecurity {

    private static final String[] OPEN = {
        "/styles.css", "/styles/**", "/fonts/**", "/icons/**", "/actuator/health/**", "/error"
    };

    /**
     * Headers are set before anything answers: a page is answered after a forward, at whose end the
     * server sends what there is and asks no filter.
     */
    private static final ObjectPostProcessor<HeaderWriterFilter> AT_ONCE =
            new ObjectPostProcessor<>() {
                @Override
                public <O extends HeaderWriterFilter> O postProcess(O filter) {
                    filter.setShouldWriteHeadersEagerly(true);
                    return filter;
                }
            };

    /** Has a browser forget at the end of a session what pages may have kept there. */
    private static final HeaderWriter FORGET =
            new DelegatingRequestMatcherHeaderWriter(
                    new OrRequestMatcher(
                            PathPatternRequestMatcher.withDefaults().matcher("/logout"),
                            PathPatternRequestMatcher.withDefaults().matcher("/signed-out")),
                    new ClearSiteDataHeaderWriter(Directive.STORAGE));

    private final ContentPolicy content;
    private final RateLimits limits;
    private final OpenSessions sessions;

    PortalSecurity(ContentPolicy content, RateLimits limits, OpenSessions sessions) {
        this.content = content;
        this.limits = limits;
        this.sessions = sessions;
    }

    @Bean
    @Order(2)
    SecurityFilterChain portalChain(
            HttpSecurity http, SignInDoor door, SignIns signIns, VaadinDefaultRequestCache asked) {
        asked.setDelegateRequestCache(cleanAddresses());
        http.authorizeHttpRequests(requests -> requests.requestMatchers(OPEN).permitAll());
        http.headers(this::headers);
        http.addFilterBefore(new EndingSessions(), SecurityContextHolderFilter.class);
        http.addFilterAfter(new ForeignOrigin(), HeaderWriterFilter.class);
        http.addFilterAfter(new SignInLimit(limits), ForeignOrigin.class);
        http.addFilterAfter(new ActFilter(sessions), AuthorizationFilter.class);
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
        headers.withObjectPostProcessor(AT_ONCE);
        headers.addHeaderWriter(content)
                .addHeaderWriter(FORGET)
                .referrerPolicy(r -> r.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(c -> c.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(c -> c.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        p -> p.policy("camera=(), geolocation=(), microphone=(), payment=()"));
    }
}
