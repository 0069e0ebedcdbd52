package io.colorguard.notification.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.Permission;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.notification.domain.Seal;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.WebhookRules;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators keep the webhooks of a workspace (NTF-6). */
@Service
@Transactional
public class WebhookDesk {

    private static final int SECRET_BYTES = 32;

    private final Doorkeeper doorkeeper;
    private final Webhooks webhooks;
    private final WebhookRules rules;
    private final Seal seal;
    private final AuditTrail trail;
    private final List<NoticeKind> kinds;
    private final SecureRandom random = new SecureRandom();

    WebhookDesk(
            Doorkeeper doorkeeper,
            Webhooks webhooks,
            WebhookRules rules,
            Seal seal,
            AuditTrail trail,
            ObjectProvider<NoticeKind> kinds) {
        this.doorkeeper = doorkeeper;
        this.webhooks = webhooks;
        this.rules = rules;
        this.seal = seal;
        this.trail = trail;
        this.kinds = kinds.stream().toList();
    }

    @Transactional(readOnly = true)
    public Outcome<List<Webhook>> list(WorkspaceKey workspace) {
        return enter(workspace).map(webhooks::list);
    }

    @Transactional(readOnly = true)
    public Outcome<Webhook> find(WorkspaceKey workspace, UUID id) {
        return enter(workspace)
                .flatMap(ws ->
                        webhooks.find(ws, id)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(missing())));
    }

    /**
     * Makes a webhook with a fresh secret.
     *
     * @param kinds it is told of; none means all
     */
    public Outcome<NewWebhook> create(
            WorkspaceKey workspace, String name, String url, Set<String> kinds) {
        return enter(workspace)
                .flatMap(id -> {
                    List<Refusal> refusals = refusals(new WantedWebhook(name, url, kinds));
                    webhooks.holdList(id);
                    if (webhooks.list(id).size() >= WebhookRules.MOST) {
                        refusals.add(
                                Refusal.conflict(
                                        "NTF-6",
                                        "notification.refusal.webhook.count",
                                        WebhookRules.MOST));
                    }
                    if (!seal.isReady()) {
                        refusals.add(Refusal.conflict("NTF-7", "notification.refusal.key"));
                    }
                    return refusals.isEmpty()
                            ? Outcome.done(
                                    create(
                                            new Webhook(
                                                    id,
                                                    UUID.randomUUID(),
                                                    name.strip(),
                                                    url.strip(),
                                                    kinds,
                                                    true)))
                            : Outcome.refused(refusals);
                });
    }

    private List<Refusal> refusals(WantedWebhook wanted) {
        List<Refusal> refusals = new ArrayList<>(rules.check(wanted.name(), wanted.url()));
        WebhookRules.unknown(wanted.kinds(), kinds).ifPresent(refusals::add);
        return refusals;
    }

    private NewWebhook create(Webhook webhook) {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        keep(webhook, "created");
        webhooks.secret(webhook.workspace(), webhook.id(), seal.close(secret));
        return new NewWebhook(
                webhook, Webhook.SECRET_PREFIX + Base64.getEncoder().encodeToString(secret));
    }

    /**
     * Gives a webhook another name, address or kinds; its secret stays.
     *
     * @param seen as it stood when it was edited
     */
    public Outcome<Webhook> change(WorkspaceKey workspace, Webhook seen, WantedWebhook wanted) {
        return enter(workspace)
                .flatMap(ws ->
                        webhooks.lock(ws, seen.id())
                                .map(known -> change(known, seen, wanted))
                                .orElseGet(() -> Outcome.refused(missing())));
    }

    private Outcome<Webhook> change(Webhook known, Webhook seen, WantedWebhook wanted) {
        List<Refusal> refusals = refusals(wanted);
        if (!refusals.isEmpty()) {
            return Outcome.refused(refusals);
        }
        Webhook next = known.as(wanted.name(), wanted.url(), wanted.kinds());
        if (next.equals(known)) {
            return Outcome.done(known);
        }
        return known.enabled(true).equals(seen.enabled(true))
                ? Outcome.done(keep(next, "changed"))
                : Outcome.refused(
                        Refusal.conflict(
                                "NTF-6", "notification.refusal.webhook.moved", known.name()));
    }

    /** Switches a webhook on or off; what waits for one that is off is not sent. */
    public Outcome<Webhook> enable(WorkspaceKey workspace, UUID id, boolean on) {
        return enter(workspace)
                .flatMap(ws ->
                        webhooks.lock(ws, id)
                                .map(webhook ->
                                        Outcome.done(
                                                webhook.isEnabled() == on
                                                        ? webhook
                                                        : keep(
                                                                webhook.enabled(on),
                                                                on ? "enabled" : "disabled")))
                                .orElseGet(() -> Outcome.refused(missing())));
    }

    private Webhook keep(Webhook webhook, String action) {
        Act act =
                Act.of(
                        webhook.workspace(),
                        "webhook." + action,
                        new Subject("webhook", webhook.name()));
        trail.record(act, () -> webhooks.save(webhook));
        return webhook;
    }

    static Refusal missing() {
        return Refusal.notFound("notification.refusal.webhook.missing");
    }

    private Outcome<WorkspaceId> enter(WorkspaceKey workspace) {
        return doorkeeper.enter(workspace, Permission.WORKSPACE_EDIT);
    }
}
