package io.colorguard.notification.application;

import io.colorguard.notification.domain.Webhook;

/**
 * A webhook with its secret, which is seen this once and never again (NTF-7).
 *
 * @param secret as receivers enter it, with its prefix
 */
public record NewWebhook(Webhook webhook, String secret) {

    /** Without the secret: whatever is printed may be kept. */
    @Override
    public String toString() {
        return "NewWebhook[" + webhook + "]";
    }
}
