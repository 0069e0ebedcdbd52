package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.api.PolicyAnswer.ChangeAnswer;
import io.colorguard.approval.api.PolicyAnswer.ChangesAnswer;
import io.colorguard.approval.api.PolicyAnswer.WhatIfAnswer;
import io.colorguard.approval.application.PolicyDesk;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.PolicyChange;
import io.colorguard.approval.domain.PolicyChangeId;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Policy changes: propose, edit, accept, reject, take back, try (APR-13). */
@RestController
@Tag(name = "policies")
@RequestMapping("/api/v1/workspaces/{workspace}/policy-changes")
class PolicyChangeController {

    private static final String IN_PERSON =
            "For somebody else than its writers, there in person: a token is refused.";

    private final PolicyDesk desk;
    private final PolicyRegister register;
    private final PolicyTrial trial;

    PolicyChangeController(PolicyDesk desk, PolicyRegister register, PolicyTrial trial) {
        this.desk = desk;
        this.register = register;
        this.trial = trial;
    }

    /** Newest first. */
    @Operation(summary = "Policy changes, newest first")
    @GetMapping
    ChangesAnswer list(
            @PathVariable String workspace,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        WorkspaceKey key = Places.workspace(workspace);
        return new ChangesAnswer(
                value(Pages.window(page, size).flatMap(window -> desk.page(key, window))).stream()
                        .map(PolicyJson::line)
                        .toList());
    }

    /** Proposes the policy that should follow the one in force. */
    @Operation(summary = "Propose the policy that should follow the one in force")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<ChangeAnswer> propose(
            @PathVariable String workspace, @RequestBody WantedPolicy body) {
        WorkspaceKey key = Places.workspace(workspace);
        PolicyChange change =
                value(
                        register.inForce(key)
                                .flatMap(inForce -> body.wanted(inForce.terms()))
                                .flatMap(wanted -> desk.propose(key, wanted)));
        String at = "/api/v1/workspaces/%s/policy-changes/%s".formatted(key, change.id());
        return ResponseEntity.created(URI.create(at)).body(tell(key, change));
    }

    /** One with both matrices and its differences from the version it was written against. */
    @Operation(summary = "A policy change")
    @GetMapping("/{id}")
    ChangeAnswer find(@PathVariable String workspace, @PathVariable String id) {
        WorkspaceKey key = Places.workspace(workspace);
        return tell(key, known(key, id));
    }

    /** Writes into one that waits, against the policy in force. */
    @Operation(summary = "Write into a policy change, against the policy in force")
    @PutMapping("/{id}")
    ChangeAnswer revise(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody WantedPolicy body) {
        WorkspaceKey key = Places.workspace(workspace);
        PolicyChange known = known(key, id);
        return tell(
                key,
                value(
                        body.edited()
                                .flatMap(seen ->
                                        body.wanted(known.terms())
                                                .flatMap(wanted ->
                                                        desk.revise(
                                                                key, known.id(), seen, wanted)))));
    }

    /** Puts exactly what was seen in force. */
    @Operation(summary = "Put a policy change in force", description = IN_PERSON)
    @PostMapping("/{id}/accept")
    ChangeAnswer accept(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody PolicyDecision body) {
        return decided(workspace, id, body, desk::accept);
    }

    /** Ends one without effect. */
    @Operation(summary = "Reject a policy change", description = IN_PERSON)
    @PostMapping("/{id}/reject")
    ChangeAnswer reject(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody PolicyDecision body) {
        return decided(workspace, id, body, desk::reject);
    }

    /** Takes one back; its writers may. */
    @Operation(summary = "Take a policy change back")
    @PostMapping("/{id}/withdraw")
    ChangeAnswer withdraw(@PathVariable String workspace, @PathVariable String id) {
        WorkspaceKey key = Places.workspace(workspace);
        return tell(key, value(desk.withdraw(key, known(key, id).id())));
    }

    /** The gates of the last 90 days under it. */
    @Operation(summary = "How it would have judged the changes of the last 90 days")
    @GetMapping("/{id}/what-if")
    WhatIfAnswer whatIf(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        WorkspaceKey key = Places.workspace(workspace);
        PolicyTerms terms = known(key, id).terms();
        return value(Pages.window(page, size).flatMap(window -> trial.of(key, terms, window)));
    }

    /** A way to end one on what was seen of it. */
    @FunctionalInterface
    private interface Decided {
        Outcome<PolicyChange> of(
                WorkspaceKey key, PolicyChangeId id, ContentHash seen, String reason);
    }

    private ChangeAnswer decided(
            String workspace, String id, PolicyDecision body, Decided decided) {
        WorkspaceKey key = Places.workspace(workspace);
        PolicyChangeId number = known(key, id).id();
        return tell(
                key,
                value(body.seen().flatMap(seen -> decided.of(key, number, seen, body.words()))));
    }

    private PolicyChange known(WorkspaceKey key, String id) {
        return value(desk.find(key, Places.policyChange(id)));
    }

    private ChangeAnswer tell(WorkspaceKey key, PolicyChange change) {
        return PolicyJson.of(change, value(register.find(key, change.baseVersion())));
    }
}
