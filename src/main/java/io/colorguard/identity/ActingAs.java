package io.colorguard.identity;

import io.colorguard.identity.CurrentUser.Source;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;

/** Runs work in the name of a person, as jobs and the sample workspace do. */
public final class ActingAs {

    private ActingAs() {}

    /** Runs the work as this person, through the door of jobs, and answers its result. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Person person, ScopedValue.CallableOp<T, X> work) throws X {
        return call(person, Source.JOB, work);
    }

    /** Runs the work as this person through the named door, and answers its result. */
    public static <T extends @Nullable Object, X extends Throwable> T call(
            Person person, Source source, ScopedValue.CallableOp<T, X> work) throws X {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        SignOn signOn = source == Source.BROWSER ? SignOn.PRESENT : null;
        context.setAuthentication(new SignedIn(person, source, null, signOn, Set.of()));
        SecurityContextHolder.setContext(context);
        try {
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** Runs the work as this person, through the door of jobs. */
    public static void run(Person person, Runnable work) {
        ActingAs.<@Nullable Void, RuntimeException>call(
                person,
                () -> {
                    work.run();
                    return null;
                });
    }

    /** Runs a job of the portal itself, which holds no role anywhere (JOB-3). */
    public static void portal(Runnable work) {
        run(Person.PORTAL, work);
    }
}
