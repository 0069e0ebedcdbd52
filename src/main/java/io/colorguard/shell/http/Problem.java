package io.colorguard.shell.http;

import io.colorguard.shared.Refusal;
import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** The sorts of problem documents; the type of a document is {@code urn:colorguard:problem:…}. */
enum Problem {
    MALFORMED(HttpStatus.BAD_REQUEST),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED),
    FORBIDDEN(HttpStatus.FORBIDDEN),
    NOT_FOUND(HttpStatus.NOT_FOUND),
    METHOD(HttpStatus.METHOD_NOT_ALLOWED),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE),
    CONFLICT(HttpStatus.CONFLICT),
    TOO_LONG(HttpStatus.URI_TOO_LONG),
    TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE),
    MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE),
    INVALID(HttpStatus.UNPROCESSABLE_CONTENT),
    TOO_MANY(HttpStatus.TOO_MANY_REQUESTS),
    UNEXPECTED(HttpStatus.INTERNAL_SERVER_ERROR),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE);

    private final HttpStatus status;

    Problem(HttpStatus status) {
        this.status = status;
    }

    static Problem of(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> INVALID;
            case CONFLICT -> CONFLICT;
            case FORBIDDEN, STEP_UP -> FORBIDDEN;
            case NOT_FOUND -> NOT_FOUND;
            case TOO_LARGE -> TOO_LARGE;
        };
    }

    static Optional<Problem> of(HttpStatusCode status) {
        return Arrays.stream(values())
                .filter(problem -> problem.status.isSameCodeAs(status))
                .findFirst();
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    URI type() {
        return URI.create("urn:colorguard:problem:" + code().replace('_', '-'));
    }
}
