package io.colorguard.notification.domain;

import io.colorguard.shared.WorkspaceId;
import java.util.Set;
import java.util.UUID;

/**
 * Another program that is told what happens in a workspace (NTF-6).
 *
 * @param kinds names of the kinds it is told of; none means all
 */
public record Webhook(
        WorkspaceId workspace,
        UUID id,
        String name,
        String url,
        Set<String> kinds,
        boolean isEnabled) {

    /** Before a secret where people see it, as Standard Webhooks has it. */
    public static final String SECRET_PREFIX = "whsec_";

    public Webhook {
        kinds = Set.copyOf(kinds);
    }

    public boolean wants(String kind) {
        return isEnabled && (kinds.isEmpty() || kinds.contains(kind));
    }

    /** The same as somebody wants it; its secret and whether it is on stay. */
    public Webhook as(String otherName, String otherUrl, Set<String> otherKinds) {
        return new Webhook(
                workspace, id, otherName.strip(), otherUrl.strip(), otherKinds, isEnabled);
    }

    public Webhook enabled(boolean on) {
        return new Webhook(workspace, id, name, url, kinds, on);
    }
}
