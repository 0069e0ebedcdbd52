package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequests.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Goes through all changes that a job looks at, batch by batch: however many must wait, and
 * whichever fails, they keep no others waiting (JOB-2).
 */
final class Batches {

    static final int SIZE = 500;

    private Batches() {}

    /** Where the next batch comes from. */
    @FunctionalInterface
    interface Source {
        List<Place> after(Place last, int most);
    }

    /** Answers for how many the work did something; what failed is told once all had their turn. */
    static int each(Source source, Predicate<Place> work) {
        int done = 0;
        List<RuntimeException> failures = new ArrayList<>();
        List<Place> batch = source.after(Place.BEFORE_ALL, SIZE);
        while (!batch.isEmpty()) {
            done += (int) batch.stream().filter(place -> tried(work, place, failures)).count();
            batch = batch.size() < SIZE ? List.of() : source.after(batch.getLast(), SIZE);
        }
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return done;
    }

    private static boolean tried(
            Predicate<Place> work, Place place, List<RuntimeException> failures) {
        try {
            return work.test(place);
        } catch (RuntimeException failure) {
            failures.add(failure);
            return false;
        }
    }
}
