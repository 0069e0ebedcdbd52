package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.api.EmergencyAnswer.EarlierListAnswer;
import io.colorguard.approval.api.EmergencyAnswer.ListAnswer;
import io.colorguard.approval.application.EmergencyDesk;
import io.colorguard.approval.domain.BreakGlass;
import io.colorguard.approval.domain.BreakGlass.Cause;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.catalog.application.EarlierDefinitions.Earlier;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Emergencies: break the glass, see what owes a review, review it (APR-11). */
@RestController
@Tag(name = "emergencies")
@RequestMapping("/api/v1/workspaces/{workspace}")
class EmergencyController {

    private static final Window LATEST = new Window(0, 100);

    private final EmergencyDesk desk;
    private final Clock clock;

    EmergencyController(EmergencyDesk desk, Clock clock) {
        this.desk = desk;
        this.clock = clock;
    }

    /**
     * What somebody found who looked at an emergency.
     *
     * @param justified whether it should have been done
     */
    record Reviewed(@Nullable Boolean justified, @Nullable String words) {}

    /** Kills a definition, switches a killswitch, or takes a definition back; at once. */
    @Operation(summary = "Kill, switch or take back a definition at once")
    @PostMapping("/flags/{key}/break-glass")
    @ResponseStatus(HttpStatus.CREATED)
    EmergencyAnswer breakGlass(
            @PathVariable String workspace,
            @PathVariable String key,
            @RequestBody WantedEmergency body) {
        Cause cause =
                new Cause(
                        Objects.requireNonNullElse(body.reason(), ""),
                        Objects.requireNonNullElse(body.incident(), ""));
        WorkspaceKey ws = Places.workspace(workspace);
        FlagKey flag = Places.flag(key);
        return tell(value(desk.breakGlass(ws, flag, value(body.emergency()), cause)));
    }

    /** What a definition could be taken back to, latest first. */
    @Operation(summary = "What a definition could be taken back to")
    @GetMapping("/flags/{key}/break-glass/earlier")
    EarlierListAnswer earlier(
            @PathVariable String workspace,
            @PathVariable String key,
            @RequestParam String environment) {
        List<Earlier> earlier =
                value(desk.earlier(Places.workspace(workspace), Places.flag(key), environment));
        return new EarlierListAnswer(earlier.stream().map(EmergencyJson::of).toList());
    }

    /** The latest emergencies, or with {@code owed} those whose review is owed. */
    @Operation(summary = "The latest emergencies, or those whose review is owed")
    @GetMapping("/break-glass")
    ListAnswer list(
            @PathVariable String workspace, @RequestParam(defaultValue = "false") boolean owed) {
        WorkspaceKey key = Places.workspace(workspace);
        List<BreakGlass> all = value(owed ? desk.owed(key) : desk.page(key, LATEST));
        return new ListAnswer(all.stream().map(this::tell).toList());
    }

    /** One emergency. */
    @Operation(summary = "An emergency and its review")
    @GetMapping("/break-glass/{change}")
    EmergencyAnswer find(@PathVariable String workspace, @PathVariable String change) {
        return tell(value(desk.find(Places.workspace(workspace), change(change))));
    }

    /** Somebody else has looked at it. */
    @Operation(summary = "Review an emergency")
    @PostMapping("/break-glass/{change}/review")
    EmergencyAnswer review(
            @PathVariable String workspace,
            @PathVariable String change,
            @RequestBody Reviewed body) {
        WorkspaceKey key = Places.workspace(workspace);
        ChangeId id = value(desk.find(key, change(change))).change();
        boolean justified =
                value(
                        body.justified() == null
                                ? Outcome.<Boolean>refused(
                                        Refusal.invalid(
                                                "APR-11",
                                                "approval.refusal.glass.justified",
                                                "justified"))
                                : Outcome.done(body.justified()));
        String words = Objects.requireNonNullElse(body.words(), "");
        return tell(value(desk.review(key, id, justified, words)));
    }

    private EmergencyAnswer tell(BreakGlass glass) {
        return EmergencyJson.of(glass, clock.instant());
    }

    private static ChangeId change(String id) {
        return value(
                ChangeId.parse(id)
                        .map(Outcome::done)
                        .orElseGet(() ->
                                Outcome.refused(
                                        Refusal.notFound("approval.refusal.glass.missing", id))));
    }
}
