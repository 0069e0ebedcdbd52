package io.colorguard.identity.sso;

import static java.util.Objects.requireNonNull;

import io.colorguard.identity.PersonId;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.context.annotation.Profile;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.stereotype.Component;

/** Whether the identity provider answers at all. */
@Component
@Profile("!demo")
public class Provider {

    /** The registration's name in the configuration, also part of addresses. */
    static final String NAME = "keycloak";

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Duration KNOWN_FOR = Duration.ofSeconds(5);

    private final String issuer;
    private final URI discovery;
    private final String issuerName;
    private final ClientRegistrationRepository registrations;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
    private volatile Instant silentUntil = Instant.EPOCH;

    Provider(
            OAuth2ClientProperties properties,
            @Value("${colorguard.sso.issuer-name:}") String issuerName,
            ClientRegistrationRepository registrations,
            Clock clock) {
        this.issuer =
                requireNonNull(requireNonNull(properties.getProvider().get(NAME)).getIssuerUri());
        this.issuerName = issuerName.isBlank() ? issuer : issuerName;
        this.discovery = URI.create(issuer + "/.well-known/openid-configuration");
        this.registrations = registrations;
        this.clock = clock;
    }

    /**
     * Where the provider's endpoints are, asked of it the first time.
     *
     * @throws IllegalArgumentException where it does not answer
     */
    ClientRegistration registration() {
        return requireNonNull(registrations.findByRegistrationId(NAME));
    }

    /** Somebody whom the provider knows by this subject. */
    public PersonId person(@Nullable String subject) {
        return new PersonId(issuerName, requireNonNull(subject));
    }

    /** The address under which the provider stands, as the configuration names it. */
    public String issuer() {
        return issuer;
    }

    /** Asked each time; only that it does not answer is believed for a moment. */
    boolean isReachable() {
        Instant now = clock.instant();
        if (now.isBefore(silentUntil)) {
            return false;
        }
        boolean answers = ask();
        if (!answers) {
            silentUntil = now.plus(KNOWN_FOR);
        }
        return answers;
    }

    private boolean ask() {
        HttpRequest request = HttpRequest.newBuilder(discovery).timeout(PATIENCE).build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException _) {
            return false;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
