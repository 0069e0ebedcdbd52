package io.colorguard.terraform.api;

import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.colorguard.terraform.application.ImportDesk;
import io.colorguard.terraform.application.ImportOptions;
import io.colorguard.terraform.domain.ImportFile;
import io.colorguard.terraform.domain.ImportReport;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Checks, proposes or adopts uploaded files (TFM-4). */
@RestController
@Tag(name = "terraform")
class ImportController {

    private final ImportDesk desk;
    private final MessageSource messages;

    ImportController(ImportDesk desk, MessageSource messages) {
        this.desk = desk;
        this.messages = messages;
    }

    /** What is done with the files. */
    enum Mode {
        CHECK,
        PROPOSE,
        ADOPT
    }

    @Operation(summary = "Check, propose or adopt files of variables")
    @PostMapping(
            path = "/api/v1/workspaces/{workspace}/imports",
            consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    ImportAnswer run(
            @PathVariable String workspace,
            @RequestParam(defaultValue = "check") String mode,
            @RequestParam(defaultValue = "none") String fixes,
            @RequestParam(defaultValue = "skip") String errors,
            @RequestPart(name = "file", required = false) List<MultipartFile> file,
            Locale language)
            throws IOException {
        var options =
                new ImportOptions(
                        choice("fixes", fixes, "none", "accept"),
                        choice("errors", errors, "skip", "stop"));
        Outcome<ImportReport> outcome = run(mode(mode), key(workspace), files(file), options);
        return ImportAnswer.of(
                Answers.value(outcome),
                words ->
                        Objects.requireNonNull(
                                messages.getMessage(
                                        words.messageKey(),
                                        words.arguments().toArray(),
                                        words.messageKey(),
                                        language)));
    }

    private Outcome<ImportReport> run(
            Mode mode, WorkspaceKey workspace, List<ImportFile> files, ImportOptions options) {
        return switch (mode) {
            case CHECK -> desk.check(workspace, files, options);
            case PROPOSE -> desk.propose(workspace, files, options);
            case ADOPT -> desk.adopt(workspace, files, options);
        };
    }

    private static WorkspaceKey key(String workspace) {
        if (!WorkspaceKey.isValid(workspace)) {
            throw new RefusedException(Refusal.notFound("workspace.refusal.missing"));
        }
        return new WorkspaceKey(workspace);
    }

    private static Mode mode(String written) {
        for (Mode mode : Mode.values()) {
            if (mode.name().equalsIgnoreCase(written)) {
                return mode;
            }
        }
        throw refused("mode", written, "check, propose, adopt");
    }

    /** Whether the second of two words was written. */
    private static boolean choice(String field, String written, String no, String yes) {
        if (written.equalsIgnoreCase(yes)) {
            return true;
        }
        if (written.equalsIgnoreCase(no)) {
            return false;
        }
        throw refused(field, written, no + ", " + yes);
    }

    private static RefusedException refused(String field, String written, String allowed) {
        return new RefusedException(
                Refusal.invalid(
                        "TFM-4", "terraform.refusal.parameter", field, field, written, allowed));
    }

    private static List<ImportFile> files(
            @org.jspecify.annotations.Nullable List<MultipartFile> parts) throws IOException {
        List<ImportFile> files = new ArrayList<>();
        for (MultipartFile part : parts == null ? List.<MultipartFile>of() : parts) {
            String name = Objects.requireNonNullElse(part.getOriginalFilename(), part.getName());
            files.add(ImportFile.uploaded(name, part.getBytes()));
        }
        return files;
    }
}
