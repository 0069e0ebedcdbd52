package io.colorguard.notification.application;

import java.util.Set;

/**
 * What somebody wants a webhook to be.
 *
 * @param kinds it is told of; none means all
 */
public record WantedWebhook(String name, String url, Set<String> kinds) {

    public WantedWebhook {
        kinds = Set.copyOf(kinds);
    }
}
