package io.colorguard.workspace.api;

import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.http.Answers;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.application.WorkspaceContents;
import io.colorguard.workspace.application.WorkspaceSetup;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.WorkspaceName;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Workspaces: create one, list those that may be seen, look into one. */
@RestController
@Tag(name = "workspaces")
@RequestMapping("/api/v1/workspaces")
class WorkspaceController {

    /** A page of workspaces, and how many there are. */
    record WorkspaceList(List<WorkspaceJson> workspaces, int total, int page, int size) {}

    private final WorkspaceSetup setup;
    private final WorkspaceAccess access;
    private final WorkspaceContents contents;

    WorkspaceController(WorkspaceSetup setup, WorkspaceAccess access, WorkspaceContents contents) {
        this.setup = setup;
        this.access = access;
        this.contents = contents;
    }

    /** Creates a workspace; for administrators. */
    @Operation(summary = "Create a workspace")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<WorkspaceJson> create(@RequestBody WorkspaceRequest request) {
        Outcome<WorkspaceJson> created =
                request.read().flatMap(setup::create).map(WorkspaceJson::of);
        return Answers.created(created, it -> "/api/v1/workspaces/" + it.key());
    }

    /** The workspaces in which whoever asks holds a role, by name. */
    @Operation(summary = "The workspaces in which whoever asks holds a role")
    @GetMapping
    ResponseEntity<WorkspaceList> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        if (page < 0 || size < 1 || size > Window.MOST) {
            return Answers.ok(
                    Outcome.refused(
                            Refusal.invalid(
                                    "CAT-4", "workspace.refusal.page", "size", Window.MOST)));
        }
        List<WorkspaceName> visible = access.visible();
        List<WorkspaceJson> shown =
                visible.stream()
                        .skip((long) page * size)
                        .limit(size)
                        .flatMap(name ->
                                access.enter(name.key(), Permission.WORKSPACE_VIEW).find().stream())
                        .map(WorkspaceJson::of)
                        .toList();
        return ResponseEntity.ok(new WorkspaceList(shown, visible.size(), page, size));
    }

    /** A workspace with its parts. */
    @Operation(summary = "A workspace with its parts")
    @GetMapping("/{key}")
    ResponseEntity<InventoryJson> find(@PathVariable String key) {
        return Answers.ok(
                access.enter(key, Permission.WORKSPACE_VIEW)
                        .map(Workspace::key)
                        .flatMap(this::find));
    }

    private Outcome<InventoryJson> find(WorkspaceKey key) {
        return contents.inventory(key)
                .flatMap(inventory ->
                        contents.segmentSizes(key)
                                .map(sizes -> InventoryJson.of(inventory, sizes)));
    }
}
