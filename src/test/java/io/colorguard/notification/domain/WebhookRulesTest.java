package io.colorguard.notification.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.Rule;
import io.colorguard.shared.Refusal;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookRulesTest {

    private final WebhookRules rules = new WebhookRules(Set.of("Hooks.internal"));

    @ParameterizedTest
    @Rule("NTF-6")
    @ValueSource(
            strings = {
                "",
                "hooks.example.com",
                "https://",
                "https:///path",
                "https://a b/",
                "https://user:pw@hooks.example.com/",
                "https://hooks.example.com/#part",
                "mailto:a@example.com"
            })
    void refuseWhatIsNoAddress(String url) {
        assertThat(rules.check("Risk", url))
                .singleElement()
                .satisfies(it -> assertThat(it.field()).isEqualTo("url"))
                .extracting(Refusal::messageKey)
                .isEqualTo("notification.refusal.webhook.url");
    }

    @ParameterizedTest
    @Rule("NTF-6")
    @ValueSource(
            strings = {
                "http://hooks.example.com/",
                "ftp://hooks.internal/",
                "file://hooks.internal/x"
            })
    void refuseOtherWaysThanHttps(String url) {
        assertThat(rules.check("Risk", url))
                .extracting(Refusal::messageKey)
                .containsExactly("notification.refusal.webhook.https");
    }

    @ParameterizedTest
    @Rule("NTF-6")
    @ValueSource(
            strings = {
                "https://hooks.example.com/colorguard?team=risk",
                "http://HOOKS.internal:8080/x",
                "https://hooks.internal/"
            })
    void takeHttpsAndWhatTheInstallationAllows(String url) {
        assertThat(rules.check("Risk", url)).isEmpty();
    }

    @Test
    @Rule("NTF-6")
    void wantANameOfBearableLength() {
        String url = "https://hooks.example.com/";
        assertThat(rules.check(" ", url)).extracting(Refusal::field).containsExactly("name");
        assertThat(rules.check("x".repeat(61), url)).hasSize(1);
        assertThat(rules.check("x".repeat(60), url)).isEmpty();
    }
}
