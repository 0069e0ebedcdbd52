package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.util.ArrayList;
import java.util.List;

/** Everybody who wrote a change's content, its author first; none of them may judge it (APR-3). */
public record Contributors(List<Person> people) {

    public Contributors {
        people = List.copyOf(people);
        if (people.isEmpty()) {
            throw new IllegalArgumentException("a change has an author");
        }
    }

    public static Contributors of(Person author) {
        return new Contributors(List.of(author));
    }

    public Person author() {
        return people.getFirst();
    }

    public boolean include(PersonId person) {
        return people.stream().anyMatch(known -> known.id().equals(person));
    }

    Contributors with(Person person) {
        if (include(person.id())) {
            return this;
        }
        List<Person> more = new ArrayList<>(people);
        more.add(person);
        return new Contributors(more);
    }
}
