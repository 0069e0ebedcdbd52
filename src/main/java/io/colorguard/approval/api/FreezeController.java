package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.application.FreezeCalendar;
import io.colorguard.approval.application.FreezeCalendar.Span;
import io.colorguard.approval.domain.Freeze;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.domain.Tier;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /**
     * A freeze as a client declares it.
     *
     * @param from on the clocks of the zone, such as {@code 2026-12-18T18:00}
     * @param zone such as {@code America/Mexico_City}
     */
    record Declared(
            @Nullable LocalDateTime from,
            @Nullable LocalDateTime until,
            @Nullable String zone,
            @Nullable List<String> tiers,
            @Nullable String reason) {

        Outcome<Span> span() {
            if (from == null || until == null) {
                return Outcome.refused(
                        Refusal.invalid("APR-9", "approval.refusal.freeze.order", "until"));
            }
            try {
                return Outcome.done(
                        new Span(from, until, ZoneId.of(Objects.requireNonNullElse(zone, ""))));
            } catch (DateTimeException _) {
                return Outcome.refused(
                        Refusal.invalid("APR-9", "approval.refusal.freeze.zone", "zone"));
            }
        }

        Set<Tier> known() {
            List<String> wanted = Objects.requireNonNullElse(tiers, List.of());
            return Arrays.stream(Tier.values())
                    .filter(tier -> wanted.contains(word(tier)))
                    .collect(Collectors.toUnmodifiableSet());
        }
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
    FreezeAnswer declare(@PathVariable String workspace, @RequestBody Declared body) {
        String reason = Objects.requireNonNullElse(body.reason(), "");
        return tell(
                value(calendar.declare(key(workspace), value(body.span()), body.known(), reason)));
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
                freeze.sortedTiers().stream().map(FreezeController::word).toList(),
                freeze.reason(),
                freeze.by().userName());
    }

    private static String word(Tier tier) {
        return tier.name().toLowerCase(Locale.ROOT);
    }

    private static WorkspaceKey key(String key) {
        return value(
                WorkspaceKey.isValid(key)
                        ? Outcome.done(new WorkspaceKey(key))
                        : Outcome.refused(Refusal.notFound("workspace.refusal.missing")));
    }
}
