package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.notification.domain.Seal;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.WorkspaceId;
import java.time.Duration;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Seals secrets anew that an earlier key of the installation sealed (NTF-7). */
@Component
class SecretRenewal implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(SecretRenewal.class);

    private final Webhooks webhooks;
    private final Seal seal;
    private final WorkspaceNames workspaces;
    private final Tenancy tenancy;

    SecretRenewal(Webhooks webhooks, Seal seal, WorkspaceNames workspaces, Tenancy tenancy) {
        this.webhooks = webhooks;
        this.seal = seal;
        this.workspaces = workspaces;
        this.tenancy = tenancy;
    }

    @Override
    public String name() {
        return "secret-renewal";
    }

    @Override
    public Duration every() {
        return Duration.ofHours(1);
    }

    @Override
    public void run() {
        if (!seal.isReady()) {
            return;
        }
        int renewed =
                workspaces.all().stream()
                        .mapToInt(workspace -> tenancy.inside(workspace, () -> renew(workspace)))
                        .sum();
        if (renewed > 0) {
            LOG.info("{} secrets of webhooks are sealed with the new key (NTF-7)", renewed);
        }
    }

    private int renew(WorkspaceId workspace) {
        return (int)
                webhooks.list(workspace).stream()
                        .map(Webhook::id)
                        .filter(id -> renew(workspace, id))
                        .count();
    }

    private boolean renew(WorkspaceId workspace, UUID id) {
        try {
            var renewed = webhooks.secret(workspace, id).flatMap(seal::renewed);
            renewed.ifPresent(sealed -> webhooks.secret(workspace, id, sealed));
            return renewed.isPresent();
        } catch (IllegalStateException _) {
            LOG.error(
                    "The secret of webhook {} opens with none of the keys (NTF-7): name the one that"
                            + " sealed it in colorguard.webhooks.old-key-files, or make the webhook"
                            + " anew",
                    id);
            return false;
        }
    }
}
