package io.colorguard.compliance.api;

import io.colorguard.compliance.application.EvidenceCopy;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** Takes files as evidence, and hands them out as attachments only (CMP-3). */
@RestController
@Tag(name = "compliance")
@RequestMapping("/api/v1/workspaces/{workspace}/evidence")
class EvidenceController {

    private final EvidenceStore store;

    EvidenceController(EvidenceStore store) {
        this.store = store;
    }

    /** A file that is kept, as evidence names it. */
    @Schema(name = "EvidenceFile")
    record EvidenceAnswer(String name, String type, long size, String sha256) {

        static EvidenceAnswer of(Evidence.File file) {
            return new EvidenceAnswer(file.name(), file.type(), file.size(), file.hash().value());
        }
    }

    @Operation(summary = "Keep a file that shows something")
    @ApiResponse(responseCode = "201", description = "it is kept, once for each content")
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ResponseEntity<EvidenceAnswer> keep(
            @PathVariable String workspace,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new RefusedException(
                    Refusal.invalid("CMP-3", "compliance.refusal.file.empty", "file"));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        return Answers.created(
                store.keep(Places.workspace(workspace), name, file).map(EvidenceAnswer::of),
                kept -> address(workspace, kept));
    }

    @Operation(summary = "A kept file, as an attachment")
    @ApiResponse(
            responseCode = "200",
            description = "the file; its ETag is its SHA-256",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{sha256}")
    void open(
            @PathVariable String workspace,
            @PathVariable String sha256,
            @RequestParam(defaultValue = "") String name,
            HttpServletResponse response)
            throws IOException {
        ContentHash hash = Places.file(sha256);
        try (EvidenceCopy copy =
                Answers.value(store.open(Places.workspace(workspace), hash, name))) {
            copy.headers().forEach(response::setHeader);
            copy.writeTo(response.getOutputStream());
        }
    }

    private static String address(String workspace, EvidenceAnswer kept) {
        return UriComponentsBuilder.fromPath("/api/v1/workspaces/{workspace}/evidence/{sha256}")
                .queryParam("name", "{name}")
                .encode()
                .buildAndExpand(workspace, kept.sha256(), kept.name())
                .toUriString();
    }
}
