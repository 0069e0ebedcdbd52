package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
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

    FreezeController(FreezeCalendar calendar) {
        this.calendar = calendar;
    }

    /** Those that run or are to come. */
    @Operation(summary = "Freezes that run or are to come")
    @GetMapping
    FreezeAnswer.ListAnswer list(@PathVariable String workspace) {
        return new FreezeAnswer.ListAnswer(
                value(calendar.coming(key(workspace))).stream()
                        .map(FreezeController::tell)
                        .toList());
    }

    /** Declares one; for administrators. */
    @Operation(summary = "Declare a freeze; for administrators")
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    FreezeAnswer declare(@PathVariable String workspace, @RequestBody WantedFreeze body) {
        WorkspaceKey key = key(workspace);
        return tell(
                value(
                        body.understood()
                                .flatMap(it ->
                                        calendar.declare(
                                                key, it.span(), it.tiers(), it.reason()))));
    }

    /** Lifts one; for administrators. */
    @Operation(summary = "Lift a freeze; for administrators")
    @DeleteMapping("/{number}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void lift(@PathVariable String workspace, @PathVariable int number) {
        value(calendar.lift(key(workspace), number));
    }

    private static FreezeAnswer tell(Freeze freeze) {
        return new FreezeAnswer(
                freeze.number(),
                freeze.from(),
                freeze.until(),
                freeze.zone().getId(),
                freeze.begins(),
                freeze.ends(),
                freeze.sortedTiers().stream().map(WantedFreeze::word).toList(),
                freeze.reason(),
                freeze.by().userName());
    }

    private static WorkspaceKey key(String key) {
        return value(
                WorkspaceKey.isValid(key)
                        ? Outcome.done(new WorkspaceKey(key))
                        : Outcome.refused(Refusal.notFound("workspace.refusal.missing")));
    }
}
