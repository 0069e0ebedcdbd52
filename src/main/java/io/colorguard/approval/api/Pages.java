package io.colorguard.approval.api;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The rows that a page of a list is, as addresses say it. */
final class Pages {

    private static final int USUAL = 50;

    private Pages() {}

    /**
     * @param page from 0, or none for the first
     * @param size rows of a page, or none for the usual
     */
    static Outcome<Window> window(@Nullable Integer page, @Nullable Integer size) {
        int rows = Objects.requireNonNullElse(size, USUAL);
        int from = Objects.requireNonNullElse(page, 0);
        boolean valid =
                from >= 0
                        && rows >= 1
                        && rows <= Window.MOST
                        && (long) from * rows <= Integer.MAX_VALUE;
        return valid
                ? Outcome.done(new Window(from * rows, rows))
                : Outcome.refused(
                        Refusal.invalid("APR-14", "approval.refusal.window", "size", Window.MOST));
    }
}
