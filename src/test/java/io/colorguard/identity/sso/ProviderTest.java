package io.colorguard.identity.sso;

import io.colorguard.database.FreshDatabase;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;

/** A test of the portal as it is in production, with {@link FakeProvider} to sign people on. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        properties = {
            "colorguard.jobs.enabled=false",
            "colorguard.webhooks.key-file=target/test-webhooks.key",
            "colorguard.webhooks.create-key=true",
            "vaadin.productionMode=true",
            "colorguard.limits.sign-ins=1000000",
            "colorguard.limits.bad-tokens=1000000",
            "logging.level.root=error"
        })
@ContextConfiguration(initializers = {FreshDatabase.class, FakeProvider.Registration.class})
@interface ProviderTest {}
