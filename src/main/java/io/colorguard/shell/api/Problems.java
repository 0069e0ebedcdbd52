package io.colorguard.shell.api;

import io.colorguard.shared.Refusal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Writes every refusal of the API as an RFC 9457 problem document. */
@RestControllerAdvice
@Order(0)
class Problems extends ResponseEntityExceptionHandler {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The first reason names the problem; all of them are listed. */
    @ExceptionHandler
    ProblemDetail refused(RefusedException refused, Locale locale) {
        List<Refusal> reasons = refused.reasons();
        Refusal first = reasons.getFirst();
        ProblemDetail problem = problem(status(first.kind()), text(first, locale));
        problem.setProperty("rule", first.rule());
        problem.setProperty("reasons", reasons.stream().map(r -> reason(r, locale)).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unauthenticated(AuthenticationException refused, Locale locale) {
        return problem(HttpStatus.UNAUTHORIZED, text("shell.problem.token", locale));
    }

    @ExceptionHandler
    ProblemDetail denied(AccessDeniedException refused, Locale locale) {
        return problem(HttpStatus.FORBIDDEN, text("shell.problem.denied", locale));
    }

    private Map<String, Object> reason(Refusal refusal, Locale locale) {
        Map<String, Object> reason = new LinkedHashMap<>();
        reason.put("rule", refusal.rule());
        if (refusal.field() != null) {
            reason.put("field", refusal.field());
        }
        reason.put("message", text(refusal, locale));
        return reason;
    }

    private static ProblemDetail problem(HttpStatus status, String detail) {
        return ProblemDetail.forStatusAndDetail(status, detail);
    }

    private static HttpStatus status(Refusal.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case CONFLICT -> HttpStatus.CONFLICT;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case TOO_LARGE -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }

    private String text(Refusal refusal, Locale locale) {
        return text(refusal.messageKey(), locale, refusal.arguments().toArray());
    }

    private String text(String key, Locale locale, Object... arguments) {
        return String.valueOf(messages.getMessage(key, arguments, key, locale));
    }
}
