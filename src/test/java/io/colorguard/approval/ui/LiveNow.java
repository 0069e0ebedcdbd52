package io.colorguard.approval.ui;

/** Tells open pages at once what moved, for tests that do not wait for the moment to pass. */
public final class LiveNow {

    private LiveNow() {}

    public static void now(LiveChanges live) {
        live.flush();
    }
}
