package io.colorguard.notification.application;

import io.colorguard.identity.CurrentUser;
import io.colorguard.notification.domain.Channel;
import io.colorguard.notification.domain.Choices;
import io.colorguard.notification.domain.MailBoxes;
import io.colorguard.notification.domain.NoticeKind;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where each person chooses what to be told, and how (NTF-3). */
@Service
@Transactional
public class ChoiceDesk {

    private final CurrentUser user;
    private final Choices choices;
    private final MailBoxes mailBoxes;
    private final List<NoticeKind> kinds;

    ChoiceDesk(
            CurrentUser user,
            Choices choices,
            MailBoxes mailBoxes,
            ObjectProvider<NoticeKind> kinds) {
        this.user = user;
        this.choices = choices;
        this.mailBoxes = mailBoxes;
        this.kinds = kinds.stream().sorted(Comparator.comparing(NoticeKind::name)).toList();
    }

    /** Everything that can be told. */
    public List<NoticeKind> kinds() {
        return kinds;
    }

    /** Where the person gets mail; empty where the portal sends none. */
    public Optional<String> mailBox() {
        return mailBoxes.of(user.require());
    }

    /** Names of the kinds that the person does not want on the channel. */
    @Transactional(readOnly = true)
    public Set<String> unwanted(Channel channel) {
        Map<Channel, Set<String>> unwanted = choices.unwanted(user.require().id());
        return unwanted.getOrDefault(channel, Set.of());
    }

    public Outcome<NoticeKind> choose(String kind, Channel channel, boolean wanted) {
        return kinds.stream()
                .filter(known -> known.name().equals(kind))
                .findFirst()
                .map(Outcome::done)
                .orElseGet(() -> Outcome.refused(unknown(kind)))
                .ifDone(known -> choices.choose(user.require().id(), kind, channel, wanted));
    }

    /** Remembers the language in which the person reads, for what is sent to them. */
    public void speaks(Locale language) {
        choices.language(user.require().id(), language);
    }

    private static Refusal unknown(String kind) {
        return Refusal.invalid("NTF-3", "notification.refusal.kind", "kind", kind);
    }
}
