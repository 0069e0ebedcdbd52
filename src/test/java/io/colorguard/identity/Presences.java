package io.colorguard.identity;

import io.colorguard.identity.CurrentUser.Source;
import java.time.Instant;

/** Ways in which somebody of a test is there. */
public final class Presences {

    /** Before the page, with a sign-on that is recent enough for everything. */
    public static final Presence HERE =
            new Presence(
                    Source.BROWSER,
                    new SignOn(Instant.parse("2026-03-01T08:00:00Z"), "1", "pwd"),
                    true,
                    "10.0.0.7");

    /** Before the page since long ago. */
    public static final Presence STALE =
            new Presence(Source.BROWSER, HERE.signOn(), false, HERE.address());

    /** A program with their token. */
    public static final Presence TOKEN = new Presence(Source.API, null, false, "10.0.0.8");

    private Presences() {}
}
