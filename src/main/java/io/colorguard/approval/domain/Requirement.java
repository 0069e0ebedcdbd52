package io.colorguard.approval.domain;

import io.colorguard.identity.Role;
import io.colorguard.shared.Word;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a gate demands: a small tree that is evaluated, compared, explained and printed from here
 * (APR-1, APR-4).
 */
public sealed interface Requirement {

    /** Nobody needs to agree. */
    record Automatic() implements Requirement {}

    /** So many different people who hold the role must agree. */
    record Quorum(Role role, int count) implements Requirement {
        public Quorum {
            if (count < 1) {
                throw new IllegalArgumentException("a quorum is at least one");
            }
        }
    }

    /** Each of these quorums must be reached, by different people. */
    record AllOf(List<Quorum> quorums) implements Requirement {
        public AllOf {
            quorums = List.copyOf(quorums);
            if (quorums.size() < 2) {
                throw new IllegalArgumentException("fewer than two is no combination");
            }
        }
    }

    /** Nobody can let it pass. */
    record Blocked() implements Requirement {}

    /** How people call a requirement, from least to most. */
    enum Level {
        AUTOMATIC,
        PEER_REVIEW,
        MANAGEMENT_APPROVAL,
        BLOCKED;

        /** The word in answers and message keys. */
        public String word() {
            return Word.of(this);
        }
    }

    Requirement AUTOMATIC = new Automatic();
    Requirement PEER_REVIEW = new Quorum(Role.REVIEWER, 1);
    Requirement MANAGEMENT_APPROVAL = new Quorum(Role.APPROVER, 1);
    Requirement BLOCKED = new Blocked();

    /** The quorums to be reached; none where nobody needs to, or nobody can, agree. */
    default List<Quorum> quorums() {
        return switch (this) {
            case Automatic _, Blocked _ -> List.of();
            case Quorum quorum -> List.of(quorum);
            case AllOf(var quorums) -> quorums;
        };
    }

    /** The word for it. */
    default Level level() {
        return switch (this) {
            case Automatic _ -> Level.AUTOMATIC;
            case Blocked _ -> Level.BLOCKED;
            case Quorum _, AllOf _ ->
                    demands(Role.APPROVER) ? Level.MANAGEMENT_APPROVAL : Level.PEER_REVIEW;
        };
    }

    /** Whether somebody with this role must agree. */
    default boolean demands(Role role) {
        return quorums().stream().anyMatch(quorum -> quorum.role() == role);
    }

    /** The quorums not reached yet, each with the number of votes still wanted. */
    default List<Quorum> missing(Ballot ballot) {
        return quorums().stream()
                .filter(quorum -> ballot.count(quorum.role()) < quorum.count())
                .map(quorum ->
                        new Quorum(quorum.role(), quorum.count() - ballot.count(quorum.role())))
                .toList();
    }

    /** Whether these votes are enough. */
    default boolean isMetBy(Ballot ballot) {
        return !(this instanceof Blocked) && missing(ballot).isEmpty();
    }

    /** Whether this asks for everything that the other asks for. */
    default boolean isAtLeast(Requirement other) {
        return stricter(this, other).equals(stricter(this, AUTOMATIC));
    }

    /**
     * What satisfies both (APR-2). A management approval stands above as many peer reviews; more
     * peer reviews than that are asked for beside it.
     */
    static Requirement stricter(Requirement one, Requirement other) {
        if (one instanceof Blocked || other instanceof Blocked) {
            return BLOCKED;
        }
        Map<Role, Integer> votes = new EnumMap<>(Role.class);
        one.quorums().forEach(quorum -> votes.merge(quorum.role(), quorum.count(), Math::max));
        other.quorums().forEach(quorum -> votes.merge(quorum.role(), quorum.count(), Math::max));
        if (votes.getOrDefault(Role.APPROVER, 0) >= votes.getOrDefault(Role.REVIEWER, 0)) {
            votes.remove(Role.REVIEWER);
        }
        return of(votes);
    }

    private static Requirement of(Map<Role, Integer> votes) {
        List<Quorum> quorums =
                votes.entrySet().stream()
                        .map(vote -> new Quorum(vote.getKey(), vote.getValue()))
                        .toList();
        return switch (quorums.size()) {
            case 0 -> AUTOMATIC;
            case 1 -> quorums.getFirst();
            default -> new AllOf(quorums);
        };
    }
}
