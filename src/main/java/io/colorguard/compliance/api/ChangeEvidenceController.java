package io.colorguard.compliance.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.compliance.application.EvidenceOfChange;
import io.colorguard.compliance.application.EvidenceOfChange.Document;
import io.colorguard.shell.http.Answers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The evidence of a change: all that the records hold of it, and the same as a PDF (CMP-7). */
@RestController
@Tag(name = "compliance")
@RequestMapping("/api/v1/workspaces/{workspace}/changes/{id}")
class ChangeEvidenceController {

    private final EvidenceOfChange evidence;

    ChangeEvidenceController(EvidenceOfChange evidence) {
        this.evidence = evidence;
    }

    @Operation(summary = "All that the records hold of a change, in order")
    @GetMapping("/evidence")
    ResponseEntity<ChangeEvidenceAnswer> read(
            @PathVariable String workspace, @PathVariable String id) {
        return Answers.ok(
                evidence.read(Places.workspace(workspace), Places.change(id))
                        .map(ChangeEvidenceAnswer::of));
    }

    @Operation(
            summary = "The same as a PDF, in the language that is asked for",
            description = "The history keeps that it was taken, by whom, and its SHA-256.")
    @ApiResponse(
            responseCode = "200",
            description = "the document; its ETag is its SHA-256",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PDF_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/evidence.pdf")
    ResponseEntity<byte[]> print(
            @PathVariable String workspace, @PathVariable String id, Locale language) {
        Document document =
                value(evidence.print(Places.workspace(workspace), Places.change(id), language));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(document.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .eTag(document.hash().value())
                .body(document.bytes());
    }
}
