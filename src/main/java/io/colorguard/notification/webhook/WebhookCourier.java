package io.colorguard.notification.webhook;

import io.colorguard.identity.Tenancy;
import io.colorguard.notification.application.Letter;
import io.colorguard.notification.application.Letters;
import io.colorguard.notification.domain.Courier;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Delivery.Receiver;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.Seal;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.WorkspaceId;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Calls webhooks as Standard Webhooks has it: id, time and signature in the headers. */
@Component
class WebhookCourier implements Courier {

    private final Webhooks webhooks;
    private final Tenancy tenancy;
    private final Seal seal;
    private final Letters letters;
    private final WebhookClient client;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    WebhookCourier(
            Webhooks webhooks,
            Tenancy tenancy,
            Seal seal,
            Letters letters,
            WebhookClient client,
            Clock clock) {
        this.webhooks = webhooks;
        this.tenancy = tenancy;
        this.seal = seal;
        this.letters = letters;
        this.client = client;
        this.clock = clock;
    }

    @Override
    public boolean carries(Receiver receiver) {
        return receiver instanceof Receiver.Hook;
    }

    @Override
    public Receipt deliver(Delivery delivery) {
        WorkspaceId workspace = delivery.notice().workspace();
        UUID id = ((Receiver.Hook) delivery.receiver()).webhook();
        return tenancy.inside(workspace, () -> webhooks.find(workspace, id))
                .filter(Webhook::isEnabled)
                .map(webhook -> deliver(delivery, webhook))
                .orElseGet(() -> new Receipt.Dropped("notification.answer.off"));
    }

    private Receipt deliver(Delivery delivery, Webhook webhook) {
        byte[] secret =
                seal.open(
                        tenancy.inside(
                                        webhook.workspace(),
                                        () -> webhooks.secret(webhook.workspace(), webhook.id()))
                                .orElseThrow());
        String body = body(delivery.notice());
        String id = "msg_" + delivery.id();
        long seconds = clock.instant().getEpochSecond();
        return client.post(
                webhook.url(),
                Map.of(
                        "webhook-id", id,
                        "webhook-timestamp", Long.toString(seconds),
                        "webhook-signature", Signature.of(secret, id, seconds, body)),
                body);
    }

    private String body(Notice notice) {
        Letter letter = letters.write(notice, Locale.ENGLISH);
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("workspace", letter.workspace());
        data.put("subject", notice.content().subject());
        data.put(
                "actor",
                Map.of(
                        "user_name", notice.actor().userName(),
                        "display_name", notice.actor().displayName()));
        data.put("title", letter.title());
        data.put("lines", letter.lines());
        data.put("url", letter.url());
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put("type", notice.kind());
        payload.put("timestamp", notice.at().toString());
        payload.put("data", data);
        return json.writeValueAsString(payload);
    }
}
