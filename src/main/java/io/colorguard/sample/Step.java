package io.colorguard.sample;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.audit.Act;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * One thing that somebody does to a change, in one transaction.
 *
 * @param known whether an act is this step, done in an earlier run
 * @param needed whether it leaves a revision in any case
 * @param work does it; empty where there is nothing to do
 * @param then what follows from it
 */
record Step(
        Predicate<Act> known,
        boolean needed,
        Supplier<Optional<ChangeId>> work,
        Consumer<ChangeId> then) {

    /** Somebody begins a change of a flag. */
    static Step first(String flag, Supplier<ChangeId> work, Consumer<ChangeId> then) {
        return new Step(act -> flag.equals(act.flag()), true, () -> Optional.of(work.get()), then);
    }

    /** Somebody does something to a change, after which nothing follows. */
    static Step last(ChangeId change, Runnable work) {
        return new Step(
                of(change),
                true,
                () -> {
                    work.run();
                    return Optional.of(change);
                },
                _ -> {});
    }

    /** Whoever may lets a change pass; after that perhaps somebody else. */
    static Step perhaps(ChangeId change, Supplier<Boolean> work, Consumer<ChangeId> then) {
        return new Step(
                of(change), false, () -> work.get() ? Optional.of(change) : Optional.empty(), then);
    }

    private static Predicate<Act> of(ChangeId change) {
        return act -> change.toString().equals(act.change());
    }
}
