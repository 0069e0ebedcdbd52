package io.colorguard;

import io.colorguard.database.FreshDatabase;
import java.util.Set;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/** What the portal with an identity provider answers strangers, also while that is away. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "logging.level.root=warn",
            "vaadin.productionMode=true",
            "colorguard.jobs.enabled=false",
            "colorguard.limits.sign-ins=1000000",
            "spring.security.oauth2.client.provider.keycloak.issuer-uri=http://localhost:1/realms/x",
            "spring.security.oauth2.client.registration.keycloak.client-id=colorguard",
            "spring.security.oauth2.client.registration.keycloak.client-secret=none"
        })
@ContextConfiguration(initializers = FreshDatabase.class)
class SsoCrawlIT extends AnonymousCrawl {

    @Override
    String door() {
        return "/oauth2/authorization/keycloak";
    }

    @Override
    Set<String> open() {
        return Set.of(
                "/sign-in", "/signed-out", "/error", "/actuator/health", "/actuator/health/x");
    }
}
