package io.colorguard.sample;

import io.colorguard.identity.ActingAs;
import io.colorguard.identity.CurrentUser.Source;
import io.colorguard.identity.Person;
import org.jspecify.annotations.Nullable;

/** Lets the people of the story act as they would: on the portal's pages. */
final class InPerson {

    private InPerson() {}

    static <T extends @Nullable Object, X extends Throwable> T call(
            Person person, ScopedValue.CallableOp<T, X> work) throws X {
        return ActingAs.call(person, Source.BROWSER, work);
    }

    static void run(Person person, Runnable work) {
        InPerson.<@Nullable Void, RuntimeException>call(
                person,
                () -> {
                    work.run();
                    return null;
                });
    }
}
