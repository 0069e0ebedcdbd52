package io.colorguard.notification.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.UntrustedServer;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.WebhookRules;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A webhook's host has to prove by its certificate that it is the one that was entered. */
@Rule("NTF-6")
class WebhookCertificateTest {

    @Test
    void nothingIsToldToAHostThatNobodyVouchesFor(@TempDir Path folder)
            throws GeneralSecurityException, IOException, InterruptedException {
        WebhookClient client = new WebhookClient(new WebhookRules(Set.of("localhost")));
        try (UntrustedServer impostor = new UntrustedServer(folder)) {
            Receipt receipt = client.post(impostor.address(), Map.of(), "{}");

            assertThat(receipt).isInstanceOf(Receipt.Failed.class);
            assertThat(receipt.toString()).contains("SSL");
            assertThat(impostor.heard()).isZero();
        } finally {
            client.close();
        }
    }
}
