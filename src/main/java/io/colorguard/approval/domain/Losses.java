package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whom an edit costs their approvals, to be told before it is saved (APR-5). */
public final class Losses {

    private static final Standing WHOEVER = (_, _) -> true;

    private Losses() {}

    /** Whose approvals count before and would no longer count after. */
    public static List<Person> between(ChangeRequest before, ChangeRequest after) {
        Map<PersonId, Person> lost = new LinkedHashMap<>();
        for (Gate gate : before.waiting()) {
            Ballot now = before.ballot(gate, WHOEVER);
            Ballot then =
                    after.gate(gate.environment())
                            .map(other -> after.ballot(other, WHOEVER))
                            .orElse(Ballot.EMPTY);
            before.verdicts().stream()
                    .map(Verdict::person)
                    .filter(person -> now.holds(person.id()) && !then.holds(person.id()))
                    .forEach(person -> lost.putIfAbsent(person.id(), person));
        }
        return List.copyOf(lost.values());
    }
}
