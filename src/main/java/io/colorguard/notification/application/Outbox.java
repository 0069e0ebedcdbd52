package io.colorguard.notification.application;

import io.colorguard.identity.PersonId;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.Choices;
import io.colorguard.notification.domain.Deliveries;
import io.colorguard.notification.domain.Delivery.Receiver;
import io.colorguard.notification.domain.MailBoxes;
import io.colorguard.notification.domain.Notice;
import io.colorguard.notification.domain.Notices;
import io.colorguard.notification.domain.Webhook;
import io.colorguard.notification.domain.Webhooks;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Keeps a notice with everybody who is to get it, as each of them chose (NTF-3, NTF-4). */
@Component
class Outbox {

    private final Notices notices;
    private final Deliveries deliveries;
    private final Choices choices;
    private final Webhooks webhooks;
    private final MailBoxes mailBoxes;

    Outbox(
            Notices notices,
            Deliveries deliveries,
            Choices choices,
            Webhooks webhooks,
            MailBoxes mailBoxes) {
        this.notices = notices;
        this.deliveries = deliveries;
        this.choices = choices;
        this.webhooks = webhooks;
        this.mailBoxes = mailBoxes;
    }

    /** Answers who will find it in the portal. */
    Set<PersonId> put(Notice notice, Set<PersonId> people) {
        return put(
                notice,
                people,
                webhooks.list(notice.workspace()).stream()
                        .filter(webhook -> webhook.wants(notice.kind())));
    }

    /** The same for people alone. */
    Set<PersonId> putForPeople(Notice notice, Set<PersonId> people) {
        return put(notice, people, Stream.empty());
    }

    private Set<PersonId> put(Notice notice, Set<PersonId> people, Stream<Webhook> hooks) {
        Set<PersonId> readers = wanting(people, notice, Channel.PORTAL);
        List<Receiver> receivers = PortalOnly.isOn() ? List.of() : receivers(notice, people, hooks);
        if (!readers.isEmpty() || !receivers.isEmpty()) {
            notices.add(notice, readers);
            deliveries.add(notice, receivers);
        }
        return readers;
    }

    private List<Receiver> receivers(Notice notice, Set<PersonId> people, Stream<Webhook> hooks) {
        Set<PersonId> mailed =
                mailBoxes.areServed() ? wanting(people, notice, Channel.MAIL) : Set.of();
        return Stream.concat(
                        mailed.stream().<Receiver>map(Receiver.MailBox::new),
                        hooks.map(webhook -> new Receiver.Hook(webhook.id())))
                .toList();
    }

    /** Sends a notice to one webhook alone, whatever it wants to be told of. */
    void put(Notice notice, Webhook webhook) {
        notices.add(notice, Set.of());
        deliveries.add(notice, List.of(new Receiver.Hook(webhook.id())));
    }

    private Set<PersonId> wanting(Set<PersonId> people, Notice notice, Channel channel) {
        return people.isEmpty() ? people : choices.wanting(people, notice.kind(), channel);
    }
}
