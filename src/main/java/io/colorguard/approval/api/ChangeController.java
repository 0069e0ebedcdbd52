package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.application.Inbox;
import io.colorguard.approval.application.ProposalReader;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Changes: propose, edit, submit, withdraw, decide, look up. */
@RestController
@Tag(name = "changes")
@RequestMapping("/api/v1/workspaces/{workspace}/changes")
class ChangeController {

    private final ApprovalDesk desk;
    private final Inbox inbox;
    private final ProposalReader proposals;
    private final ChangeJson json;

    ChangeController(ApprovalDesk desk, Inbox inbox, ProposalReader proposals, ChangeJson json) {
        this.desk = desk;
        this.inbox = inbox;
        this.proposals = proposals;
        this.json = json;
    }

    /** Proposes a change, and submits it if wanted. */
    @Operation(summary = "Propose a change, and submit it if wanted")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<ChangeAnswer> propose(
            @PathVariable String workspace, @RequestBody ProposedChange body) {
        WorkspaceKey key = Places.workspace(workspace);
        Written written = value(written(key, body, body.flag()));
        ChangeDraft draft = written.draft();
        ChangeRequest change =
                value(body.isSubmitted() ? desk.propose(key, draft) : desk.draft(key, draft));
        return ResponseEntity.created(
                        URI.create("/api/v1/workspaces/%s/changes/%s".formatted(key, change.id())))
                .body(tell(key, change.id(), written.notes()));
    }

    /** Changes that were submitted, or with {@code list} those of or for whoever asks. */
    @Operation(summary = "Changes by state, or those of or for whoever asks")
    @GetMapping
    ChangeAnswer.ListAnswer list(
            @PathVariable String workspace, @ParameterObject ListedChanges wanted) {
        return ChangeJson.of(value(wanted.from(inbox, Places.workspace(workspace))));
    }

    /** One change with its gates and verdicts. */
    @Operation(summary = "A change with its gates and verdicts")
    @GetMapping("/{id}")
    ChangeAnswer find(@PathVariable String workspace, @PathVariable String id) {
        return tell(Places.workspace(workspace), Places.change(id));
    }

    /** Writes into a change; verdicts on what that changes are void. */
    @Operation(summary = "Write into a change")
    @PutMapping("/{id}")
    ChangeAnswer edit(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody ProposedChange body) {
        WorkspaceKey key = Places.workspace(workspace);
        ChangeId number = Places.change(id);
        ChangeRequest before = value(desk.find(key, number)).change();
        Written written = value(written(key, body.over(before), flag(body, before)));
        Integer version = body.version(before);
        value(
                body.isSubmitted()
                        ? desk.handIn(key, number, version, written.draft())
                        : desk.save(key, number, version, written.draft()));
        return tell(key, number, written.notes());
    }

    /** Asks for verdicts. */
    @Operation(summary = "Ask for verdicts")
    @PostMapping("/{id}/submit")
    ChangeAnswer submit(@PathVariable String workspace, @PathVariable String id) {
        WorkspaceKey key = Places.workspace(workspace);
        return tell(key, value(desk.submit(key, Places.change(id))).id());
    }

    /** Takes a change back. */
    @Operation(summary = "Take a change back")
    @PostMapping("/{id}/withdraw")
    ChangeAnswer withdraw(@PathVariable String workspace, @PathVariable String id) {
        WorkspaceKey key = Places.workspace(workspace);
        return tell(key, value(desk.withdraw(key, Places.change(id))).id());
    }

    /** Begins what was rejected, withdrawn or expired again, as a draft. */
    @Operation(summary = "Begin an ended change again, as a draft")
    @PostMapping("/{id}/reopen")
    ChangeAnswer reopen(@PathVariable String workspace, @PathVariable String id) {
        WorkspaceKey key = Places.workspace(workspace);
        return tell(key, value(desk.reopen(key, Places.change(id))).id());
    }

    /** Gives a verdict on exactly the definitions whose hashes are named. */
    @Operation(summary = "Give a verdict on the definitions whose hashes are named")
    @PostMapping("/{id}/verdicts")
    ChangeAnswer decide(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody GivenVerdict body) {
        WorkspaceKey key = Places.workspace(workspace);
        ChangeId number = Places.change(id);
        value(desk.find(key, number));
        return tell(key, value(desk.decide(key, number, value(body.decision()))).id());
    }

    private ChangeAnswer tell(WorkspaceKey key, ChangeId id) {
        return tell(key, id, List.of());
    }

    private ChangeAnswer tell(WorkspaceKey key, ChangeId id, List<Finding> notes) {
        return json.of(value(desk.find(key, id)), notes);
    }

    /** What a client wrote, and what is to be said of it before it is forgotten. */
    private record Written(ChangeDraft draft, List<Finding> notes) {}

    private Outcome<Written> written(WorkspaceKey key, ProposedChange body, @Nullable String name) {
        return flagKey(body, name)
                .flatMap(flag ->
                        body.wording().flatMap(wording -> written(key, flag, body, wording)));
    }

    private Outcome<Written> written(
            WorkspaceKey key, FlagKey flag, ProposedChange body, Wording wording) {
        return body.isRemoval()
                ? Outcome.done(new Written(ChangeDraft.removing(wording, flag), List.of()))
                : proposals
                        .read(key, flag, Objects.requireNonNullElse(body.proposal(), Map.of()))
                        .map(read ->
                                new Written(body.draft(wording, read.content()), read.notes()));
    }

    private static Outcome<FlagKey> flagKey(ProposedChange body, @Nullable String name) {
        Object written =
                name != null || body.proposal() == null ? name : body.proposal().get("name");
        return written instanceof String text && FlagKey.isValid(text)
                ? Outcome.done(new FlagKey(text))
                : Outcome.refused(
                        Refusal.invalid("CFG-1", "approval.refusal.flag.invalid", "flag"));
    }

    private static String flag(ProposedChange body, ChangeRequest before) {
        return Objects.requireNonNullElse(body.flag(), before.proposal().flag().value());
    }
}
