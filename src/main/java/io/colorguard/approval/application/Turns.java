package io.colorguard.approval.application;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Has each thing that there is to do take its turn: however many must wait, and whichever fails,
 * they keep no others waiting (JOB-2, BAT-2).
 */
final class Turns {

    static final int SIZE = 500;

    private final List<RuntimeException> failures = new ArrayList<>();
    private int done;

    /** Where the next page comes from. */
    @FunctionalInterface
    interface Source<T> {
        List<T> after(T last, int most);
    }

    /**
     * Does the work for each of them.
     *
     * @param before comes before the first
     * @param work answers whether it did something
     */
    <T> Turns each(T before, Source<T> source, Predicate<T> work) {
        List<T> page = source.after(before, SIZE);
        while (!page.isEmpty()) {
            each(page, work);
            page = page.size() < SIZE ? List.of() : source.after(page.getLast(), SIZE);
        }
        return this;
    }

    /** Does the work for each of these. */
    <T> Turns each(List<T> all, Predicate<T> work) {
        done += (int) all.stream().filter(one -> tried(work, one)).count();
        return this;
    }

    private <T> boolean tried(Predicate<T> work, T one) {
        try {
            return work.test(one);
        } catch (RuntimeException failure) {
            failures.add(failure);
            return false;
        }
    }

    /** Answers for how many something was done; what failed is told now that all had their turn. */
    int over() {
        if (!failures.isEmpty()) {
            RuntimeException first = failures.removeFirst();
            failures.forEach(first::addSuppressed);
            throw first;
        }
        return done;
    }
}
