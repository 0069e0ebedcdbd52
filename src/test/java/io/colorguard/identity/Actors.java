package io.colorguard.identity;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;

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

    /** Runs the work as this person, before a page since longer ago than five minutes. */
    public static <T extends @Nullable Object, X extends Throwable> T stale(
            String userName, ScopedValue.CallableOp<T, X> work) throws X {
        SecurityContext before = SecurityContextHolder.getContext();
        SecurityContextHolder.setContext(signedOnLongAgo(userName));
        try {
            return work.call();
        } finally {
            SecurityContextHolder.setContext(before);
        }
    }

    /** This person before a page since longer ago than five minutes. */
    public static SecurityContext signedOnLongAgo(String userName) {
        Instant longAgo = Instant.now().minus(Duration.ofMinutes(6));
        return new SecurityContextImpl(
                SignedIn.onPage(
                        DemoPeople.require(userName),
                        "127.0.0.1",
                        new SignOn(longAgo, "1", "pwd")));
    }
}
