package io.colorguard.audit.api;

import io.colorguard.audit.application.ExtractFormat;
import io.colorguard.audit.application.HistoryExport;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code GET …/history/export}: the history as a file, narrowed as the page is (AUD-6). */
@RestController
@Tag(name = "history")
class HistoryExportController {

    private final HistoryExport export;

    HistoryExportController(HistoryExport export) {
        this.export = export;
    }

    @GetMapping("/api/v1/workspaces/{ws}/history/export")
    @Operation(
            summary =
                    "All revisions that the filters let pass, with the question and their number:"
                            + " a ZIP with a table, or a JSON document")
    void export(
            @PathVariable String ws,
            @ParameterObject HistoryController.Filters filters,
            @RequestParam(defaultValue = "csv") String format,
            HttpServletResponse response) {
        if (!WorkspaceKey.isValid(ws)) {
            throw new RefusedException(Refusal.notFound("workspace.refusal.missing"));
        }
        ExtractFormat wanted =
                ExtractFormat.of(format)
                        .orElseThrow(() ->
                                new RefusedException(
                                        Refusal.invalid(
                                                "AUD-6",
                                                "audit.refusal.extract.format",
                                                "format")));
        Answers.value(
                export.write(
                        new WorkspaceKey(ws),
                        filters.question(),
                        wanted,
                        () -> {
                            response.setContentType(wanted.mediaType());
                            response.setHeader(
                                    HttpHeaders.CONTENT_DISPOSITION,
                                    "attachment; filename=\"%s-history.%s\""
                                            .formatted(ws, wanted.ending()));
                            return response.getOutputStream();
                        }));
    }
}
