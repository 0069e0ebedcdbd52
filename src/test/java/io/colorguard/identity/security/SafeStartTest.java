package io.colorguard.identity.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SafeStartTest {

    private final ApplicationContextRunner portal =
            new ApplicationContextRunner().withUserConfiguration(SafeStart.class);
    private final ApplicationContextRunner demo =
            portal.withInitializer(context -> context.getEnvironment().setActiveProfiles("demo"));

    @ParameterizedTest
    @Rule("IDN-4")
    @ValueSource(strings = {"127.0.0.1", "localhost", "::1", "127.1.2.3"})
    void theDemoStartsOnALoopbackAddress(String address) {
        demo.withPropertyValues("server.address=" + address)
                .run(context -> assertThat(context).hasNotFailed());
    }

    @ParameterizedTest
    @Rule("IDN-4")
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1", "", "no-such-host.invalid"})
    void theDemoRefusesToStartElsewhere(String address) {
        demo.withPropertyValues("server.address=" + address)
                .run(context ->
                        assertThat(context)
                                .getFailure()
                                .isInstanceOf(UnsafeDemoException.class)
                                .hasMessageContaining("listens on this machine alone"));
    }

    @Test
    @Rule("IDN-4")
    void theDemoRefusesAnOpenManagementPort() {
        demo.withPropertyValues("server.address=127.0.0.1", "management.server.address=0.0.0.0")
                .run(context ->
                        assertThat(context).getFailure().isInstanceOf(UnsafeDemoException.class));
    }

    @Test
    @Rule("IDN-1")
    void withoutDemoAnIdentityProviderIsNeeded() {
        portal.run(context -> {
            Throwable failure = Objects.requireNonNull(context.getStartupFailure());
            assertThat(new SignOnFailureAnalyzer().analyze(failure))
                    .extracting(FailureAnalysis::getDescription)
                    .asString()
                    .contains("issuer-uri", "client-id", "client-secret", "are not set");
        });
    }

    @Test
    @Rule("IDN-1")
    void withOneTheStartGoesOn() {
        portal.withPropertyValues(
                        "spring.security.oauth2.client.provider.keycloak.issuer-uri=https://id.example",
                        "spring.security.oauth2.client.registration.keycloak.client-id=colorguard",
                        "spring.security.oauth2.client.registration.keycloak.client-secret=s")
                .run(context -> assertThat(context).hasNotFailed());
    }
}
