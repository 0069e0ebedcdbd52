package io.colorguard.shell.http;

import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers everything that is refused or goes wrong with a problem document (RFC 9457). */
@RestControllerAdvice
class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);

    private static final String RETRY_SECONDS = "10";

    private final ProblemTexts texts;
    private final CurrentUser currentUser;

    Problems(ProblemTexts texts, CurrentUser currentUser) {
        this.texts = texts;
        this.currentUser = currentUser;
    }

    @ExceptionHandler
    ProblemDetail refused(RefusedException refused, HttpServletRequest request) {
        Locale language = texts.language(request);
        List<Refusal> reasons = refused.reasons();
        Refusal first = reasons.getFirst();
        ProblemDetail problem = document(Problem.of(first.kind()), language);
        problem.setDetail(texts.detail(first, language));
        describe(first).forEach(problem::setProperty);
        if (reasons.size() > 1) {
            problem.setProperty(
                    "errors", reasons.stream().map(reason -> error(reason, language)).toList());
        }
        return problem;
    }

    @ExceptionHandler
    ProblemDetail unauthenticated(AuthenticationException e, HttpServletRequest request) {
        ProblemDetail problem = document(Problem.UNAUTHENTICATED, texts.language(request));
        problem.setProperty("rule", "IDN-1");
        return problem;
    }

    @ExceptionHandler
    ProblemDetail forbidden(AccessDeniedException e, HttpServletRequest request) {
        return document(Problem.FORBIDDEN, texts.language(request));
    }

    /** An address whose parameters are no text, or have no names. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> undecodable(
            InvalidParameterException e, HttpServletRequest request) {
        return ResponseEntity.of(document(Problem.MALFORMED, texts.language(request))).build();
    }

    /** The database is away, which passes. */
    @ExceptionHandler({
        CannotCreateTransactionException.class,
        DataAccessResourceFailureException.class,
        TransientDataAccessResourceException.class
    })
    ResponseEntity<ProblemDetail> unavailable(Exception e, HttpServletRequest request) {
        LOG.warn("No database at {}: {}", request.getRequestURI(), e.getMessage());
        return ResponseEntity.status(Problem.UNAVAILABLE.status())
                .header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS)
                .body(document(Problem.UNAVAILABLE, texts.language(request)));
    }

    /** What nobody foresaw is told by an id alone; the log has the rest under it. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception e, HttpServletRequest request) {
        String id = currentUser.requestId().orElse("-");
        LOG.error("Unexpected error {} at {}", id, request.getRequestURI(), e);
        ProblemDetail problem = document(Problem.UNEXPECTED, texts.language(request));
        problem.setProperty("id", id);
        return ResponseEntity.of(problem).build();
    }

    /** What the web framework itself refuses: addresses, methods, media types, bodies. */
    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception e,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        HttpServletRequest http = ((ServletWebRequest) request).getRequest();
        Problem sort = Problem.of(status).orElse(Problem.UNEXPECTED);
        if (sort == Problem.UNEXPECTED) {
            return new ResponseEntity<>(unexpected(e, http).getBody(), headers, sort.status());
        }
        return new ResponseEntity<>(document(sort, texts.language(http)), headers, sort.status());
    }

    private ProblemDetail document(Problem sort, Locale language) {
        ProblemDetail problem = ProblemDetail.forStatus(sort.status());
        problem.setType(sort.type());
        problem.setTitle(texts.title(sort, language));
        problem.setDetail(texts.remedy(sort, language));
        return problem;
    }

    private Map<String, Object> error(Refusal reason, Locale language) {
        Map<String, Object> error = describe(reason);
        error.put("detail", texts.detail(reason, language));
        return error;
    }

    private static Map<String, Object> describe(Refusal reason) {
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("rule", reason.rule());
        if (reason.field() instanceof String field) {
            properties.put("field", field);
        }
        return properties;
    }
}
