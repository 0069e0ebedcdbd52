package io.colorguard.identity.domain;

import io.colorguard.identity.Person;

/** What the portal records of the people it has seen. */
public interface People {

    /** Records that the person was seen now, under the names they have now. */
    void see(Person person);
}
