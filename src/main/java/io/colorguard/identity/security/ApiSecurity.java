package io.colorguard.identity.security;

import io.colorguard.identity.domain.TokenReader;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;

/** The API's door: bearer tokens, no session, so nothing that a foreign page could ride on. */
@Configuration(proxyBeanMethods = false)
class ApiSecurity {

    /** Answers are data: a browser that opens one as a page gets nothing to load or run. */
    private static final String DATA = "default-src 'none'; frame-ancestors 'none'";

    @Bean
    @Order(1)
    SecurityFilterChain apiChain(
            HttpSecurity http,
            List<TokenReader> readers,
            ApiRefusals refusals,
            RateLimits limits,
            Environment environment) {
        boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
        return http.securityMatcher("/api/**")
                .csrf(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(it -> it.policyDirectives(DATA)))
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .sessionManagement(s -> s.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new TokenFilter(readers, refusals, limits), AuthorizationFilter.class)
                .exceptionHandling(
                        e -> e.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .authorizeHttpRequests(requests -> {
                    if (demo) {
                        requests.requestMatchers("/api/v1/openapi").permitAll();
                    }
                    requests.anyRequest().authenticated();
                })
                .build();
    }
}
