package io.colorguard.approval.domain;

import io.colorguard.shared.Word;
import java.time.Instant;

/** Where a change stands, and since when. */
public sealed interface ChangeState {

    Instant since();

    /** Being written; nobody is asked yet. */
    record Draft(Instant since) implements ChangeState {}

    /** Submitted; its open gates wait for verdicts. */
    record InReview(Instant since) implements ChangeState {}

    /** A reviewer asked for changes; waits for its author (APR-7). */
    record ChangesAsked(Instant since) implements ChangeState {}

    /** Refused by a reviewer (APR-7). */
    record Rejected(Instant since) implements ChangeState {}

    /** Taken back by its author. */
    record Withdrawn(Instant since) implements ChangeState {}

    /** Ended by itself, because nobody touched it or it was never applied (APR-8). */
    record Expired(Instant since) implements ChangeState {}

    /** In force in every environment it affects. */
    record Applied(Instant since) implements ChangeState {}

    /** The states without their time, as they are stored and named. */
    enum Name {
        DRAFT,
        IN_REVIEW,
        CHANGES_ASKED,
        REJECTED,
        WITHDRAWN,
        EXPIRED,
        APPLIED;

        /** The state of this name. */
        public ChangeState since(Instant since) {
            return switch (this) {
                case DRAFT -> new Draft(since);
                case IN_REVIEW -> new InReview(since);
                case CHANGES_ASKED -> new ChangesAsked(since);
                case REJECTED -> new Rejected(since);
                case WITHDRAWN -> new Withdrawn(since);
                case EXPIRED -> new Expired(since);
                case APPLIED -> new Applied(since);
            };
        }

        /** The name in addresses, answers and message keys. */
        public String word() {
            return Word.of(this);
        }

        /** Whether a change in this state can still take effect. */
        public boolean isOpen() {
            return this == IN_REVIEW || this == CHANGES_ASKED;
        }

        /** Whether it ended without effect, so that it may begin again as a draft. */
        public boolean isReopenable() {
            return this == REJECTED || this == WITHDRAWN || this == EXPIRED;
        }

        /** Whether its content may still be edited. */
        public boolean isEditable() {
            return this == DRAFT || isOpen();
        }
    }

    default Name name() {
        return switch (this) {
            case Draft _ -> Name.DRAFT;
            case InReview _ -> Name.IN_REVIEW;
            case ChangesAsked _ -> Name.CHANGES_ASKED;
            case Rejected _ -> Name.REJECTED;
            case Withdrawn _ -> Name.WITHDRAWN;
            case Expired _ -> Name.EXPIRED;
            case Applied _ -> Name.APPLIED;
        };
    }
}
