package io.colorguard.notification.application;

import io.colorguard.audit.WorkspaceNames;
import io.colorguard.identity.Tenancy;
import io.colorguard.identity.UserDirectory;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.notification.domain.Courier;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Deliveries.Due;
import io.colorguard.notification.domain.Delivery;
import io.colorguard.notification.domain.Delivery.Receiver;
import io.colorguard.notification.domain.Receipt;
import io.colorguard.notification.domain.Retries;
import io.colorguard.shared.WorkspaceKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Empties the outbox, and tries again what failed (NTF-4). Attempts are made outside of any
 * transaction; a process that dies in one leaves a lease, after which the delivery is made again
 * under the same id.
 */
@Component
class Deliverer implements RecurringJob {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);
    private static final Duration EVERY = Duration.ofSeconds(5);
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final int AT_ONCE = 16;

    private final Deliveries deliveries;
    private final List<Courier> couriers;
    private final WorkspaceNames workspaces;
    private final UserDirectory directory;
    private final Tenancy tenancy;
    private final Clock clock;

    Deliverer(
            Deliveries deliveries,
            List<Courier> couriers,
            WorkspaceNames workspaces,
            UserDirectory directory,
            Tenancy tenancy,
            Clock clock) {
        this.deliveries = deliveries;
        this.couriers = couriers;
        this.workspaces = workspaces;
        this.directory = directory;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "notification-delivery";
    }

    @Override
    public Duration every() {
        return EVERY;
    }

    @Override
    public void run() {
        List<Due> due;
        do {
            due = deliveries.due(clock.instant(), AT_ONCE);
            List<Delivery> taken = due.stream().flatMap(it -> take(it).stream()).toList();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                taken.forEach(delivery -> threads.execute(() -> carry(delivery)));
            }
        } while (due.size() == AT_ONCE);
    }

    private Optional<Delivery> take(Due due) {
        return tenancy.inside(due.workspace(), () -> deliveries.take(due, clock.instant(), LEASE));
    }

    private void carry(Delivery delivery) {
        Receipt receipt = attempt(delivery);
        Instant now = clock.instant();
        Optional<Instant> next =
                receipt instanceof Receipt.Failed
                        ? Retries.next(delivery.attempts(), delivery.since(), now)
                        : Optional.empty();
        Delivery.State state =
                switch (receipt) {
                    case Receipt.Delivered _ -> Delivery.State.DELIVERED;
                    case Receipt.Dropped _ -> Delivery.State.DROPPED;
                    case Receipt.Hopeless _ -> Delivery.State.DEAD;
                    case Receipt.Failed _ ->
                            next.isPresent() ? Delivery.State.WAITING : Delivery.State.DEAD;
                };
        tenancy.inside(
                delivery.notice().workspace(),
                () -> {
                    deliveries.note(delivery, state, next.orElse(null), receipt.words(), now);
                    return delivery;
                });
        if (state == Delivery.State.DEAD) {
            LOG.warn("delivery {} is given up: {}", delivery.id(), receipt.words());
        }
    }

    private Receipt attempt(Delivery delivery) {
        if (Retries.isOver(delivery.since(), clock.instant())) {
            return new Receipt.Hopeless("notification.answer.late");
        }
        if (!mayKnow(delivery)) {
            return new Receipt.Dropped("notification.answer.left");
        }
        try {
            return couriers.stream()
                    .filter(courier -> courier.carries(delivery.receiver()))
                    .findFirst()
                    .map(courier -> courier.deliver(delivery))
                    .orElseGet(() -> new Receipt.Failed("notification.answer.nobody"));
        } catch (RuntimeException e) {
            LOG.warn("delivery {} failed", delivery.id(), e);
            return new Receipt.Failed(e.getClass().getSimpleName());
        }
    }

    /** Asked at the last moment: who left the workspace is told nothing more of it (NTF-5). */
    private boolean mayKnow(Delivery delivery) {
        Optional<WorkspaceKey> workspace = workspaces.find(delivery.notice().workspace());
        return switch (delivery.receiver()) {
            case Receiver.MailBox(var person) ->
                    workspace.filter(key -> !directory.rolesOf(person, key).isEmpty()).isPresent();
            case Receiver.Hook _ -> workspace.isPresent();
        };
    }
}
