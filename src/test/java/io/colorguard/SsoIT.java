package io.colorguard;

import io.colorguard.database.FreshDatabase;
import io.colorguard.identity.keycloak.KeycloakHere;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the running portal and a real Keycloak that it starts for itself, with the
 * sample workspace and the people of the realm. All such journeys share one context.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(KeycloakHere.class)
@SpringBootTest(
        webEnvironment = WebEnvironment.DEFINED_PORT,
        properties = {
            "logging.level.root=warn",
            "vaadin.productionMode=true",
            "colorguard.data-dir=target/sso-data"
        })
@ActiveProfiles("sso")
@ContextConfiguration(initializers = {FreshDatabase.class, KeycloakHere.Ports.class})
public @interface SsoIT {}
