package io.colorguard.notification.domain;

import io.colorguard.identity.PersonId;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people chose to be told, and in which language (NTF-3). */
public interface Choices {

    /** The kinds that this person does not want, by channel. */
    Map<Channel, Set<String>> unwanted(PersonId person);

    /** Those of these people who want the kind on the channel. */
    Set<PersonId> wanting(Collection<PersonId> people, String kind, Channel channel);

    void choose(PersonId person, String kind, Channel channel, boolean wanted);

    /** The language the person last read the portal in. */
    Locale language(PersonId person);

    void language(PersonId person, Locale language);
}
