package io.colorguard.shell.http;

import org.jspecify.annotations.Nullable;

/** What became of the wish to be the first request with an idempotency key (APR-10). */
sealed interface Claim {

    /** This request is the first: it is carried out. */
    record First() implements Claim {}

    /** The first request is still under way. */
    record UnderWay() implements Claim {}

    /** The key has been used for another request. */
    record Misused() implements Claim {}

    /** The first request has been answered so. */
    record Answered(
            int status,
            @Nullable String contentType,
            @Nullable String location,
            @Nullable String etag,
            byte[] body)
            implements Claim {}
}
