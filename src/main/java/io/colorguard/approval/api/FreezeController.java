package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Freezes: when no change takes effect (APR-9). */
@RestController
@Tag(name = "freezes")
@RequestMapping("/api/v1/workspaces/{workspace}/freezes")
class FreezeController {

    private final FreezeCalendar calendar;
    private final Clock clock;

    FreezeController(FreezeCalendar calendar, Clock clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** Those that run, are to come or ended lately, lifted or not. */
    @Operation(summary = "Freezes that run, are to come, or ended within the last 30 days")
    @GetMapping
    FreezeAnswer.ListAnswer list(@PathVariable String workspace) {
        return new FreezeAnswer.ListAnswer(
                value(calendar.list(Places.workspace(workspace))).stream()
                        .map(this::tell)
                        .toList());
    }

    /** Declares one; for administrators. */
    @Operation(summary = "Declare a freeze; for administrators")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreezeAnswer declare(@PathVariable String workspace, @RequestBody WantedFreeze body) {
        WorkspaceKey key = Places.workspace(workspace);
        return tell(
                value(
                        body.understood()
                                .flatMap(it ->
                                        calendar.declare(
                                                key, it.span(), it.tiers(), it.reason()))));
    }

    /**
     * Why a freeze is lifted.
     *
     * @param reason what may go ahead now, and why before the freeze ends
     */
    record Lift(@Nullable String reason) {}

    /** Lifts one that somebody else declared, in person. */
    @Operation(
            summary = "Lift a freeze before its end",
            description =
                    "For another administrator or an approver, there in person: a token is refused.")
    @PostMapping("/{number}/lift")
    FreezeAnswer lift(
            @PathVariable String workspace, @PathVariable int number, @RequestBody Lift body) {
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return tell(value(calendar.lift(Places.workspace(workspace), number, reason)));
    }

    private FreezeAnswer tell(Freeze freeze) {
        return FreezeAnswer.of(freeze, clock.instant());
    }
}
