package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequests.Place;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through all changes that a job looks at, batch by batch: however many must wait, they keep
 * no others waiting.
 */
final class Batches {

    static final int SIZE = 500;

    private Batches() {}

    /** Where the next batch comes from. */
    @FunctionalInterface
    interface Source {
        List<Place> after(Place last, int most);
    }

    /** Answers for how many the work did something. */
    static int each(Source source, Predicate<Place> work) {
        int done = 0;
        List<Place> batch = source.after(Place.BEFORE_ALL, SIZE);
        while (!batch.isEmpty()) {
            done += (int) batch.stream().filter(work).count();
            batch = batch.size() < SIZE ? List.of() : source.after(batch.getLast(), SIZE);
        }
        return done;
    }
}
