package io.colorguard.identity;

import org.jspecify.annotations.Nullable;

/** The people of a use-case test: the demo's team, by user name. */
public final class Actors {

    private Actors() {}

    /** Runs the work as this person of the demo, as if through the browser. */
    public static void as(String userName, Runnable work) {
        Actors.<@Nullable Void, RuntimeException>as(
                userName,
                () -> {
                    work.run();
                    return null;
                });
    }

    /** Runs the work as this person of the demo, as if through the browser; answers its result. */
    public static <T extends @Nullable Object, X extends Throwable> T as(
            String userName, ScopedValue.CallableOp<T, X> work) throws X {
        return ActingAs.call(DemoPeople.require(userName), CurrentUser.Source.BROWSER, work);
    }
}
