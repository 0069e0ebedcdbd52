package io.colorguard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every endpoint of every controller that there is asks for a token, or stands in a list. */
@DatabaseTest
@Rule("IDN-3")
class EndpointsTest {

    /** The page of errors, and the description of the API, which the demo shows everybody. */
    private static final Set<String> OPEN =
            Set.of("/error", "/api/v1/openapi", "/api/v1/openapi.yaml");

    @Autowired WebApplicationContext portal;

    @Test
    void everyEndpointStandsUnderTheApiOrInTheListOfOpenOnes() {
        assertThat(patterns())
                .hasSizeGreaterThan(30)
                .allMatch(pattern -> OPEN.contains(pattern) || pattern.startsWith("/api/v1/"));
    }

    @Test
    void everyEndpointAsksForAToken() {
        var anonymous = ApiClient.anonymous(portal);
        for (RequestMappingInfo mapping : mappings()) {
            for (String pattern : mapping.getPatternValues()) {
                for (RequestMethod method : mapping.getMethodsCondition().getMethods()) {
                    if (!OPEN.contains(pattern)) {
                        String address = pattern.replaceAll("\\{[^}]*}", "x");
                        assertThat(anonymous.method(HttpMethod.valueOf(method.name())).uri(address))
                                .as("%s %s", method, pattern)
                                .hasStatus(401);
                    }
                }
            }
        }
    }

    private Set<String> patterns() {
        return mappings().stream()
                .flatMap(it -> it.getPatternValues().stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private Set<RequestMappingInfo> mappings() {
        return portal.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
    }
}
