package io.colorguard.notification.domain;

import io.colorguard.identity.Person;
import java.util.Optional;

/** Where people get mail; answered by the mail adapter from the installation's settings. */
public interface MailBoxes {

    /** Whether this installation sends mail at all. */
    boolean areServed();

    /** Where the person gets mail, empty where mail is not sent. */
    Optional<String> of(Person person);
}
