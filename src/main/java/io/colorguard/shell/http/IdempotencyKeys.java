package io.colorguard.shell.http;

import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Refusal;
import io.colorguard.shell.http.Claim.Answered;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Carries out writes with the same {@code Idempotency-Key} once, and answers each repetition as the
 * first was answered (APR-10).
 */
@Component
@Order(BodyLimit.ORDER + 1)
class IdempotencyKeys extends OncePerRequestFilter {

    static final String HEADER = "Idempotency-Key";
    static final int LONGEST = 255;

    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7E]{1," + LONGEST + "}");
    private static final Set<String> WRITES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int SERVER_ERROR = 500;
    private static final int LOOKS = 50;
    private static final long BETWEEN_LOOKS_MILLIS = 100;

    private final IdempotentAnswers answers;
    private final CurrentUser currentUser;
    private final HandlerExceptionResolver problems;

    IdempotencyKeys(
            IdempotentAnswers answers,
            CurrentUser currentUser,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        this.answers = answers;
        this.currentUser = currentUser;
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiRequest.isOne(request)
                || !WRITES.contains(request.getMethod())
                || request.getHeader(HEADER) == null
                || currentUser.find().isEmpty();
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        PersonId person = currentUser.require().id();
        String key = request.getHeader(HEADER);
        if (!FORM.matcher(key).matches()) {
            refuse(request, response, Refusal.invalid("APR-10", "shell.refusal.key.form", HEADER));
            return;
        }
        String fingerprint;
        try {
            fingerprint = Fingerprint.of(request);
        } catch (IllegalStateException e) {
            var tooLarge = new MaxUploadSizeExceededException(-1, e);
            problems.resolveException(request, response, null, tooLarge);
            return;
        }
        switch (settled(person, key, fingerprint)) {
            case Claim.First _ -> carryOut(request, response, chain, key);
            case Answered answer -> repeat(answer, response);
            case Claim.Misused _ ->
                    refuse(
                            request,
                            response,
                            Refusal.invalid("APR-10", "shell.refusal.key.other", HEADER));
            case Claim.UnderWay _ ->
                    refuse(request, response, Refusal.conflict("APR-10", "shell.refusal.key.busy"));
        }
    }

    /** A repetition waits a little for the first request to be answered. */
    private Claim settled(PersonId person, String key, String fingerprint) {
        Claim claim = answers.claim(person, key, fingerprint);
        for (int look = 0; look < LOOKS && claim instanceof Claim.UnderWay; look++) {
            try {
                Thread.sleep(BETWEEN_LOOKS_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return claim;
            }
            claim = answers.find(person, key, fingerprint);
        }
        return claim;
    }

    private void carryOut(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain, String key)
            throws ServletException, IOException {
        PersonId person = currentUser.require().id();
        var caching = new ContentCachingResponseWrapper(response);
        boolean answered = false;
        try {
            chain.doFilter(request, caching);
            answered = caching.getStatus() < SERVER_ERROR;
        } finally {
            if (answered) {
                answers.keep(person, key, answer(caching));
            } else {
                answers.release(person, key);
            }
            caching.copyBodyToResponse();
        }
    }

    private static Answered answer(ContentCachingResponseWrapper response) {
        return new Answered(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                response.getContentAsByteArray());
    }

    private static void repeat(Answered answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        response.setHeader("Idempotency-Replayed", "true");
        setIfAny(response, HttpHeaders.CONTENT_TYPE, answer.contentType());
        setIfAny(response, HttpHeaders.LOCATION, answer.location());
        setIfAny(response, HttpHeaders.ETAG, answer.etag());
        response.getOutputStream().write(answer.body());
    }

    private static void setIfAny(
            HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, Refusal refusal) {
        problems.resolveException(request, response, null, new RefusedException(refusal));
    }
}
