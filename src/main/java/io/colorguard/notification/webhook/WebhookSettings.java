package io.colorguard.notification.webhook;

import io.colorguard.notification.domain.WebhookRules;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this installation lets webhooks do. */
@Configuration(proxyBeanMethods = false)
class WebhookSettings {

    @Bean
    WebhookRules webhookRules(
            @Value("${colorguard.webhooks.allowed-hosts:}") Set<String> allowedHosts) {
        return new WebhookRules(allowedHosts);
    }
}
