package io.colorguard.approval.persistence;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;

/** A person as JSON, with the name they had. */
record PersonDocument(String issuer, String subject, String userName, String displayName) {

    static PersonDocument of(Person person) {
        return new PersonDocument(
                person.id().issuer(),
                person.id().subject(),
                person.userName(),
                person.displayName());
    }

    Person person() {
        return new Person(new PersonId(issuer, subject), userName, displayName);
    }
}
