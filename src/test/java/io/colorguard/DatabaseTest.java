package io.colorguard;

import io.colorguard.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test of the whole portal, without its sample workspace, on a real and migrated PostgreSQL.
 *
 * <p>All such tests share one context and one database: let each make a workspace of its own, or
 * put {@code @Transactional} on it to have its rows taken back. Policies begin without checkpoints
 * and criteria: tests about those propose a policy that has them.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "colorguard.demo.sample=false",
            "colorguard.jobs.enabled=false",
            "colorguard.policies.begin-checked=false",
            "colorguard.webhooks.key-file=target/test-webhooks.key",
            "colorguard.webhooks.allowed-hosts=localhost",
            "vaadin.productionMode=true",
            "colorguard.limits.sign-ins=1000000",
            "colorguard.limits.bad-tokens=1000000",
            "colorguard.limits.api-calls=1000000",
            "logging.level.root=warn"
        })
@ActiveProfiles("demo")
@ContextConfiguration(initializers = FreshDatabase.class)
public @interface DatabaseTest {}
