package io.colorguard.compliance.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.ContentHash;
import org.jspecify.annotations.Nullable;

/** Where a checkpoint of a change stands (CMP-3). */
public sealed interface PointState {

    /**
     * Nothing holds.
     *
     * @param was what was said before the content became another, or was taken back; null where
     *     nothing ever was
     * @param why what became of it
     */
    record Open(Why why, Entry.@Nullable OfPoint was) implements PointState {}

    /** Why a point is open. */
    enum Why {
        /** Nobody said anything. */
        UNANSWERED,
        /** What was said was about other content (CMP-4). */
        CONTENT_CHANGED,
        /** It was opened again by hand. */
        REOPENED,
        /** The record that shows it is not there yet. */
        NO_RECORD
    }

    /** The record itself shows it. */
    record MetByRecord(Shown record) implements PointState {}

    /** Somebody showed it. */
    record MetByHand(Entry.Met said) implements PointState {}

    /** It does not apply; that counts once it is confirmed. */
    record NotApplicable(Entry.NotApplicable said, @Nullable Person confirmedBy)
            implements PointState {}

    /** Whether the phase need not wait for it. */
    default boolean isClosed() {
        return switch (this) {
            case Open _ -> false;
            case MetByRecord _, MetByHand _ -> true;
            case NotApplicable it -> it.confirmedBy() != null;
        };
    }

    /**
     * What a record shows.
     *
     * @param words what it says, such as a link or who agreed
     * @param hash of the content that it is about, null where it is about the flag
     */
    record Shown(String words, @Nullable ContentHash hash) {}
}
