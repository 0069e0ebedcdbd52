package io.colorguard.identity;

import io.colorguard.identity.CurrentUser.Source;
import org.jspecify.annotations.Nullable;

/**
 * How somebody who acts is there.
 *
 * @param signOn how and when they proved who they are, null where a token stands for them
 * @param recent whether that was within the last five minutes (APR-4)
 * @param address where the request came from, where it is known
 */
public record Presence(
        Source source, @Nullable SignOn signOn, boolean recent, @Nullable String address) {

    /** Whether they act themselves, not a program with their token. */
    public boolean inPerson() {
        return source != Source.API;
    }

    /**
     * Whether they are before a page with a sign-on that is too old for what asks for a recent one.
     */
    public boolean isStale() {
        return source == Source.BROWSER && !recent;
    }
}
