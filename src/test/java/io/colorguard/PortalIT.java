package io.colorguard;

import io.colorguard.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A journey through the running demo with its sample workspace and production frontend, on a port
 * and a database of its own; {@code @LocalServerPort} tells the port, {@link Chromium} is the
 * browser. All journeys share one context: workspaces of their own stand after the sample's in the
 * alphabet, which is opened first.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "colorguard.limits.sign-ins=1000000",
            "colorguard.limits.bad-tokens=1000000",
            "colorguard.limits.api-calls=1000000",
            "logging.level.root=warn",
            "vaadin.productionMode=true",
            "colorguard.webhooks.key-file=target/test-webhooks.key"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface PortalIT {}
