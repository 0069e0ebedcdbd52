package io.colorguard.approval.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.application.BatchDesk;
import io.colorguard.approval.application.BatchVerdicts;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Batches: one edit of many flags, and one verdict on many of their changes (BAT-1). */
@RestController
@Tag(name = "batches")
@RequestMapping("/api/v1/workspaces/{workspace}/batches")
class BatchController {

    private final BatchDesk desk;
    private final BatchVerdicts verdicts;
    private final BatchJson json;

    BatchController(BatchDesk desk, BatchVerdicts verdicts, BatchJson json) {
        this.desk = desk;
        this.verdicts = verdicts;
        this.json = json;
    }

    /** Proposes one edit of many flags; those that cannot be changed are named. */
    @Operation(summary = "Propose one edit of many flags")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<BatchAnswer> propose(
            @PathVariable String workspace, @RequestBody ProposedBatch body) {
        WorkspaceKey key = Places.workspace(workspace);
        Batch batch = value(desk.propose(key, value(body.wanted())));
        return ResponseEntity.created(
                        URI.create("/api/v1/workspaces/%s/batches/%s".formatted(key, batch.id())))
                .body(json.of(batch));
    }

    /** Batches, newest first. */
    @Operation(summary = "Batches, newest first")
    @GetMapping
    BatchAnswer.ListAnswer list(
            @PathVariable String workspace,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return BatchJson.of(
                value(desk.page(Places.workspace(workspace), value(Pages.window(page, size)))));
    }

    /** A batch and what became of each flag. */
    @Operation(summary = "A batch and what became of each flag")
    @GetMapping("/{id}")
    BatchAnswer find(@PathVariable String workspace, @PathVariable String id) {
        return json.of(value(desk.find(Places.workspace(workspace), Places.batch(id))));
    }

    /** Tries the flags that nothing became of yet; for its author. */
    @Operation(summary = "Carry on a batch that was broken off; for its author")
    @PostMapping("/{id}/continue")
    BatchAnswer carryOn(@PathVariable String workspace, @PathVariable String id) {
        return json.of(
                value(desk.carryOn(Places.workspace(workspace), Places.batch(id), Batch.MOST)));
    }

    /** The changes that wait, with the hashes that whoever asks could judge. */
    @Operation(summary = "The changes of a batch that wait for verdicts")
    @GetMapping("/{id}/verdicts")
    BatchAnswer.WaitingListAnswer waiting(@PathVariable String workspace, @PathVariable String id) {
        return new BatchAnswer.WaitingListAnswer(
                value(verdicts.waiting(Places.workspace(workspace), Places.batch(id))).stream()
                        .map(json::of)
                        .toList());
    }

    /** Gives one verdict on several changes, each on exactly what was read of it. */
    @Operation(summary = "Give one verdict on several changes of a batch")
    @PostMapping("/{id}/verdicts")
    BatchAnswer.ResultListAnswer decide(
            @PathVariable String workspace,
            @PathVariable String id,
            @RequestBody GivenVerdicts body) {
        WorkspaceKey key = Places.workspace(workspace);
        BatchId batch = value(desk.find(key, Places.batch(id))).id();
        return new BatchAnswer.ResultListAnswer(
                value(verdicts.decide(key, batch, value(body.decisions()))).stream()
                        .map(json::of)
                        .toList());
    }
}
