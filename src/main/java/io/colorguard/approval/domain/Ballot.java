package io.colorguard.approval.domain;

import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/** Who agreed, each in the one role that counts: nobody counts twice (APR-4). */
public record Ballot(Map<PersonId, Role> votes) {

    /** Nobody has agreed. */
    public static final Ballot EMPTY = new Ballot(Map.of());

    public Ballot {
        votes = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(votes));
    }

    /** What counts at a gate of a change. */
    static Ballot of(ChangeRequest change, Gate gate, Standing standing) {
        Ballot ballot = EMPTY;
        for (Verdict verdict : change.verdicts()) {
            PersonId person = verdict.person().id();
            for (Verdict.Vote vote : verdict.votes()) {
                boolean counts =
                        verdict.counts(gate, vote)
                                && !change.contributors().include(person)
                                && standing.holds(person, vote.role());
                ballot = counts ? ballot.with(person, vote.role()) : ballot;
            }
        }
        return ballot;
    }

    /** These votes and one more; a second vote of the same person changes nothing. */
    public Ballot with(PersonId person, Role role) {
        Map<PersonId, Role> more = new LinkedHashMap<>(votes);
        more.putIfAbsent(person, role);
        return new Ballot(more);
    }

    /** How many different people agreed in this role. */
    public int count(Role role) {
        return (int) votes.values().stream().filter(role::equals).count();
    }

    /** Whether this person has agreed. */
    public boolean holds(PersonId person) {
        return votes.containsKey(person);
    }
}
