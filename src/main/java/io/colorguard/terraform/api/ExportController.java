package io.colorguard.terraform.api;

import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.colorguard.terraform.application.FlagExport;
import io.colorguard.terraform.application.FlagExport.Wanted;
import io.colorguard.terraform.bundle.Bundle;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Hands out the bundle of a workspace, or of one of its environments, as a zip file (TFM-1). */
@RestController
@Tag(name = "terraform")
@RequestMapping("/api/v1/workspaces/{workspace}/export")
class ExportController {

    private static final String ZIP = "application/zip";
    private static final Pattern HASH = Pattern.compile("\"([0-9a-f]{64})\"");

    private final FlagExport export;

    ExportController(FlagExport export) {
        this.export = export;
    }

    /** The whole bundle; 304 where whoever asks has it. */
    @Operation(summary = "The whole bundle")
    @ApiResponse(
            responseCode = "200",
            description = "the bundle; its ETag is the content hash",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "whoever asks has it")
    @GetMapping(produces = ZIP)
    void bundle(
            @PathVariable String workspace,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known,
            HttpServletResponse response)
            throws IOException {
        answer(new Wanted(key(workspace), null), known, response);
    }

    /** One environment's stack, with the module it calls. */
    @Operation(summary = "The stack of one environment, with the module it calls")
    @ApiResponse(
            responseCode = "200",
            description = "the bundle; its ETag is the content hash",
            content =
                    @Content(mediaType = ZIP, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "whoever asks has it")
    @GetMapping(path = "/{environment}", produces = ZIP)
    void environment(
            @PathVariable String workspace,
            @PathVariable String environment,
            @RequestHeader(name = HttpHeaders.IF_NONE_MATCH, required = false)
                    @Nullable String known,
            HttpServletResponse response)
            throws IOException {
        answer(new Wanted(key(workspace), environment), known, response);
    }

    private void answer(Wanted wanted, @Nullable String known, HttpServletResponse response)
            throws IOException {
        Set<String> hashes = hashes(known);
        try (Bundle bundle = Answers.value(export.download(wanted, hashes))) {
            String hash = bundle.hash().value();
            response.setHeader(HttpHeaders.ETAG, '"' + hash + '"');
            response.setHeader(HttpHeaders.CACHE_CONTROL, "private, no-cache");
            if (hashes.contains(hash)) {
                response.setStatus(HttpStatus.NOT_MODIFIED.value());
                return;
            }
            response.setContentType(ZIP);
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    "attachment; filename=\"" + wanted.fileName(bundle.hash()) + "\"");
            bundle.zip(response.getOutputStream());
        }
    }

    /** The hashes that an `If-None-Match` names, weak or strong. */
    private static Set<String> hashes(@Nullable String known) {
        return known == null
                ? Set.of()
                : HASH.matcher(known)
                        .results()
                        .map(result -> result.group(1))
                        .collect(Collectors.toSet());
    }

    private static WorkspaceKey key(String workspace) {
        if (!WorkspaceKey.isValid(workspace)) {
            throw new RefusedException(Refusal.notFound("workspace.refusal.missing"));
        }
        return new WorkspaceKey(workspace);
    }
}
