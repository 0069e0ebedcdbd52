package io.colorguard.audit.api;

import io.colorguard.audit.Timeline;
import io.colorguard.audit.application.HistoryDesk;
import io.colorguard.audit.application.HistoryQuestion;
import io.colorguard.shared.Refusal;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/history}: revisions, newest first, with a cursor. */
@RestController
@Tag(name = "history")
class HistoryController {

    private static final int DATE_LENGTH = 10;
    private static final int LAST_YEAR = 9999;

    private final HistoryDesk desk;

    HistoryController(HistoryDesk desk) {
        this.desk = desk;
    }

    /**
     * The filters as the address writes them; times are ISO 8601, a date alone is its start in UTC.
     */
    record Filters(
            @Nullable String q,
            @Nullable String flag,
            @Nullable String change,
            @Nullable String actor,
            @Nullable String kind,
            @Nullable String object,
            @Nullable String action,
            @Nullable String from,
            @Nullable String to) {

        HistoryQuestion question() {
            return new HistoryQuestion(
                    q,
                    flag,
                    change,
                    actor,
                    kind,
                    object,
                    action,
                    instant("from", from),
                    instant("to", to));
        }
    }

    @GetMapping("/api/v1/workspaces/{ws}/history")
    @Operation(summary = "Who did what, newest first")
    ResponseEntity<HistoryPage> history(
            @PathVariable String ws,
            @ParameterObject Filters filters,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        Timeline timeline = Answers.value(desk.page(ws, filters.question(), cursor, limit));
        return ResponseEntity.ok(HistoryPage.of(timeline));
    }

    private static @Nullable Instant instant(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            OffsetDateTime moment =
                    text.length() == DATE_LENGTH
                            ? LocalDate.parse(text).atStartOfDay().atOffset(ZoneOffset.UTC)
                            : OffsetDateTime.parse(text);
            if (moment.getYear() > 0 && moment.getYear() <= LAST_YEAR) {
                return moment.toInstant();
            }
        } catch (DateTimeParseException _) {
            // Refused as a moment that no history reaches is.
        }
        throw new RefusedException(Refusal.invalid("AUD-1", "audit.refusal.time", field));
    }
}
