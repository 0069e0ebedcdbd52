package io.colorguard.compliance.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;

/** Whoever wrote the change, as JSON. */
record Author(String issuer, String subject, String userName, String displayName) {

    static Author of(Person person) {
        return new Author(
                person.id().issuer(),
                person.id().subject(),
                person.userName(),
                person.displayName());
    }

    Person person() {
        return new Person(new PersonId(issuer, subject), userName, displayName);
    }
}
