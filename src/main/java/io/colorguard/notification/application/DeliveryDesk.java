package io.colorguard.notification.application;

import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.UserDirectory;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Way;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Saying;
import io.colorguard.notification.domain.Sendings;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.Webhooks;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where administrators see what became of deliveries, and send them again (NTF-4). */
@Service
@Transactional
public class DeliveryDesk {

    private final Doorkeeper doorkeeper;
    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final Outbox outbox;
    private final Sendings sendings;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final UserDirectory directory;
    private final Clock clock;

    DeliveryDesk(
            Doorkeeper doorkeeper,
            Webhooks webhooks,
            Deliveries deliveries,
            Outbox outbox,
            Sendings sendings,
            AuditTrail trail,
            CurrentUser user,
            UserDirectory directory,
            Clock clock) {
        this.doorkeeper = doorkeeper;
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.outbox = outbox;
        this.sendings = sendings;
        this.trail = trail;
        this.user = user;
        this.directory = directory;
        this.clock = clock;
    }

    /**
     * A page of deliveries with the length of the whole.
     *
     * @param people whose mail boxes are among them, as far as the portal knows them
     */
    public record Page(List<Deliveries.Line> lines, int total, Map<PersonId, Person> people) {
        public Page {
            lines = List.copyOf(lines);
            people = Map.copyOf(people);
        }
    }

    /** What was sent that way, newest first; or only what was given up. */
    @Transactional(readOnly = true)
    public Outcome<Page> page(WorkspaceKey workspace, Way way, boolean dead, Window window) {
        return enter(workspace)
                .map(id -> {
                    List<Deliveries.Line> lines = deliveries.page(id, way, dead, window);
                    return new Page(lines, deliveries.count(id, way, dead), people(lines));
                });
    }

    private Map<PersonId, Person> people(List<Deliveries.Line> lines) {
        return lines.stream()
                .map(Deliveries.Line::to)
                .filter(Objects::nonNull)
                .distinct()
                .flatMap(id -> directory.find(id).stream())
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** Sends a notice that says nothing but that the webhook works. */
    public Outcome<Webhook> test(WorkspaceKey workspace, UUID webhook) {
        return enter(workspace)
                .flatMap(id ->
                        webhooks.find(id, webhook)
                                .map(this::test)
                                .orElseGet(() -> Outcome.refused(WebhookDesk.missing())));
    }

    private Outcome<Webhook> test(Webhook webhook) {
        if (!webhook.isEnabled()) {
            return Outcome.refused(
                    Refusal.conflict("NTF-6", "notification.refusal.webhook.off", webhook.name()));
        }
        Notice.Content content =
                new Notice.Content(
                        webhook.name(),
                        Saying.of("notification.test.title", webhook.name()),
                        List.of(),
                        "webhooks");
        Notice notice =
                new Notice(
                        UUID.randomUUID(),
                        webhook.workspace(),
                        "webhook.test",
                        user.require(),
                        clock.instant(),
                        content);
        Act act =
                Act.of(
                        webhook.workspace(),
                        "webhook.tested",
                        new Subject("webhook", webhook.name()));
        trail.record(
                act,
                () -> {
                    outbox.put(notice, webhook);
                    sendings.add(webhook.workspace(), Sendings.Action.TEST, notice.id());
                });
        return Outcome.done(webhook);
    }

    /** Begins a delivery anew that was given up, with a day of attempts. */
    public Outcome<WorkspaceId> resend(WorkspaceKey workspace, UUID delivery) {
        return enter(workspace)
                .flatMap(id ->
                        deliveries.revive(id, delivery, clock.instant())
                                ? Outcome.done(resent(id, delivery))
                                : Outcome.refused(
                                        Refusal.conflict("NTF-4", "notification.refusal.resend")));
    }

    private WorkspaceId resent(WorkspaceId workspace, UUID delivery) {
        Act act =
                Act.of(workspace, "delivery.resent", new Subject("delivery", delivery.toString()));
        trail.record(act, () -> sendings.add(workspace, Sendings.Action.RESEND, delivery));
        return workspace;
    }

    private Outcome<WorkspaceId> enter(WorkspaceKey workspace) {
        return doorkeeper.enter(workspace, Permission.WORKSPACE_EDIT);
    }
}
