package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.api.PolicyAnswer.DifferencesAnswer;
import io.colorguard.approval.api.PolicyAnswer.DutiesAnswer;
import io.colorguard.approval.api.PolicyAnswer.WhatIfAnswer;
import io.colorguard.approval.application.DutyRoster;
import io.colorguard.approval.application.PolicyRegister;
import io.colorguard.approval.domain.Duties;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Policies: what a workspace demands of its changes, and who could do what under it (APR-13). */
@RestController
@Tag(name = "policies")
@RequestMapping("/api/v1/workspaces/{workspace}")
class PolicyController {

    private final PolicyRegister register;
    private final DutyRoster roster;
    private final PolicyTrial trial;
    private final PolicyJson json;

    PolicyController(
            PolicyRegister register, DutyRoster roster, PolicyTrial trial, PolicyJson json) {
        this.register = register;
        this.roster = roster;
        this.trial = trial;
        this.json = json;
    }

    /** All versions, the one in force first. */
    @Operation(summary = "The versions of the policy, the one in force first")
    @GetMapping("/policies")
    PolicyAnswer.ListAnswer list(
            @PathVariable String workspace,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        WorkspaceKey key = Places.workspace(workspace);
        int inForce = inForce(key);
        List<Policy> versions =
                value(Pages.window(page, size).flatMap(window -> register.page(key, window)));
        return new PolicyAnswer.ListAnswer(
                versions.stream()
                        .map(policy -> json.line(policy, policy.version() == inForce))
                        .toList());
    }

    /** One version, or the one in force. */
    @Operation(
            summary = "One version of the policy",
            description = "The version is a number, or `current` for the one in force.")
    @GetMapping("/policies/{version}")
    PolicyAnswer find(@PathVariable String workspace, @PathVariable String version) {
        WorkspaceKey key = Places.workspace(workspace);
        Policy policy = policy(key, version);
        return json.of(policy, policy.version() == inForce(key));
    }

    /** Every cell in which two versions differ. */
    @Operation(summary = "The cells in which a version differs from another")
    @GetMapping("/policies/{version}/differences")
    DifferencesAnswer differences(
            @PathVariable String workspace,
            @PathVariable String version,
            @RequestParam String from) {
        WorkspaceKey key = Places.workspace(workspace);
        Policy before = policy(key, from);
        Policy after = policy(key, version);
        return new DifferencesAnswer(
                before.version(),
                after.version(),
                PolicyJson.differences(before.terms(), after.terms()));
    }

    /** The gates of the last 90 days under a version. */
    @Operation(summary = "How a version would have judged the changes of the last 90 days")
    @GetMapping("/policies/{version}/what-if")
    WhatIfAnswer whatIf(
            @PathVariable String workspace,
            @PathVariable String version,
            @RequestParam(required = false) @Nullable Integer page,
            @RequestParam(required = false) @Nullable Integer size) {
        WorkspaceKey key = Places.workspace(workspace);
        PolicyTerms terms = policy(key, version).terms();
        return value(Pages.window(page, size).flatMap(window -> trial.of(key, terms, window)));
    }

    /** Separation of duties under the policy in force, for all rows or those a flag meets. */
    @Operation(
            summary = "Who could bring a flag where alone, and which gates too few can pass",
            description =
                    "By the policy in force and the roles held now; with `flag`, for that flag.")
    @GetMapping("/duties")
    DutiesAnswer duties(
            @PathVariable String workspace, @RequestParam(required = false) @Nullable String flag) {
        WorkspaceKey key = Places.workspace(workspace);
        Duties duties = value(roster.inForce(key));
        return PolicyJson.of(
                duties, flag == null ? duties.posts() : value(roster.of(key, Places.flag(flag))));
    }

    private Policy policy(WorkspaceKey key, String version) {
        return value(
                version.equals("current")
                        ? register.inForce(key)
                        : register.find(key, Places.version(version)));
    }

    private int inForce(WorkspaceKey key) {
        return value(register.inForce(key)).version();
    }
}
