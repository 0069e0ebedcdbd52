package io.colorguard.terraform.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.colorguard.terraform.application.DeploymentBoard;
import io.colorguard.terraform.application.DeploymentDesk;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports of what Terraform did, from pipelines (DEP-1). */
@RestController
@Tag(name = "terraform")
@RequestMapping("/api/v1/workspaces/{workspace}/deployments")
class DeploymentController {

    private final DeploymentDesk desk;
    private final DeploymentBoard board;

    DeploymentController(DeploymentDesk desk, DeploymentBoard board) {
        this.desk = desk;
        this.board = board;
    }

    /** Takes a report; for API clients of the scope, operators and administrators. */
    @Operation(
            summary = "Report a plan or an apply of a bundle",
            description =
                    "For API clients with the scope deployments, operators and administrators. "
                            + "A hash that never left the portal is kept as deployed, never approved.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<DeploymentAnswer> report(
            @PathVariable String workspace, @RequestBody ReportedDeployment body) {
        WorkspaceKey key = key(workspace);
        return Answers.created(
                body.understood()
                        .flatMap(report -> desk.report(key, report))
                        .map(DeploymentAnswer::of),
                it -> "/api/v1/workspaces/%s/deployments/%d".formatted(key, it.number()));
    }

    /** A page of reports, the last that finished first. */
    @Operation(summary = "Reports of plans and applies, the last that finished first")
    @GetMapping
    DeploymentAnswer.ListAnswer list(
            @PathVariable String workspace,
            @RequestParam(required = false) @Nullable String environment,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        WorkspaceKey key = key(workspace);
        Window window = value(window(page, size));
        return DeploymentAnswer.of(value(board.page(key, environment, window)), page, size);
    }

    /** One report. */
    @Operation(summary = "One report of a plan or an apply")
    @GetMapping("/{number}")
    DeploymentAnswer find(@PathVariable String workspace, @PathVariable int number) {
        return DeploymentAnswer.of(value(board.find(key(workspace), number)));
    }

    private static Outcome<Window> window(int page, int size) {
        boolean valid =
                page >= 0
                        && size >= 1
                        && size <= Window.MOST
                        && (long) page * size <= Integer.MAX_VALUE;
        return valid
                ? Outcome.done(new Window(page * size, size))
                : Outcome.refused(
                        Refusal.invalid("DEP-1", "terraform.refusal.window", "size", Window.MOST));
    }

    private static WorkspaceKey key(String workspace) {
        if (!WorkspaceKey.isValid(workspace)) {
            throw new RefusedException(Refusal.notFound("workspace.refusal.missing"));
        }
        return new WorkspaceKey(workspace);
    }
}
