package io.colorguard.identity.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.colorguard.Rule;
import io.colorguard.UntrustedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.security.oauth2.client.autoconfigure.OAuth2ClientProperties;
import org.springframework.http.MediaType;
import org.springframework.util.MultiValueMap;

/** The portal tells nothing to a provider whose certificate nobody vouches for. */
@Rule("IDN-1")
class CertificateTest {

    private UntrustedServer impostor;

    @BeforeEach
    void start(@TempDir Path folder)
            throws GeneralSecurityException, IOException, InterruptedException {
        impostor = new UntrustedServer(folder);
    }

    @AfterEach
    void stop() {
        impostor.close();
    }

    @Test
    void noCodeAndNoSecretGoThere() {
        var call =
                SsoSetup.providerClient()
                        .post()
                        .uri(impostor.address() + "/token")
                        .contentType(MediaType.APPLICATION_FORM_URLENCODED)
                        .body(MultiValueMap.fromSingleValue(Map.of("code", "any")));

        assertThatThrownBy(() -> call.retrieve().toBodilessEntity())
                .hasRootCauseInstanceOf(GeneralSecurityException.class);
        assertThat(impostor.heard()).isZero();
    }

    @Test
    void itIsTakenForSilent() {
        var properties = new OAuth2ClientProperties();
        var provider = new OAuth2ClientProperties.Provider();
        provider.setIssuerUri(impostor.address());
        properties.getProvider().put(Provider.NAME, provider);

        assertThat(new Provider(properties, "", _ -> null, Clock.systemUTC()).isReachable())
                .isFalse();
        assertThat(impostor.heard()).isZero();
    }

    @Test
    void whoeverVouchesForItIsAnswered()
            throws GeneralSecurityException, IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(impostor.address())).build();

        try (HttpClient client = HttpClient.newBuilder().sslContext(impostor.trust()).build()) {
            assertThat(client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
                    .isEqualTo(200);
        }
        assertThat(impostor.heard()).isEqualTo(1);
    }
}
