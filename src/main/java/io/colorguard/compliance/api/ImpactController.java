package io.colorguard.compliance.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.compliance.application.ImpactDesk;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shell.http.Answers;
import io.colorguard.shell.http.RefusedException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What flags did for the business, as it is measured (CMP-5). */
@RestController
@Tag(name = "compliance")
@RequestMapping("/api/v1/workspaces/{workspace}/flags/{flag}/impact")
class ImpactController {

    private final ImpactDesk desk;

    ImpactController(ImpactDesk desk) {
        this.desk = desk;
    }

    /** Takes a measurement; for API clients of the scope, and whoever may bring evidence. */
    @Operation(
            summary = "Record what was measured of a flag",
            description =
                    "For API clients with the scope metrics, and for whoever may bring evidence. "
                            + "A flag has one standing measurement of a metric for a period.")
    @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
    @PostMapping
    ResponseEntity<MeasurementAnswer> report(
            @PathVariable String workspace,
            @PathVariable String flag,
            @RequestBody ReportedMeasurement body) {
        return Answers.created(
                desk.record(Places.workspace(workspace), Places.flag(flag), body.text())
                        .map(MeasurementAnswer::of),
                it ->
                        "/api/v1/workspaces/%s/flags/%s/impact/%d"
                                .formatted(workspace, flag, it.number()));
    }

    /** Takes a file of measurements, all of them or none. */
    @Operation(
            summary = "Record the measurements of a CSV file, all or none",
            description =
                    "The header names the columns metric, unit, wanted, baseline, observed, from, "
                            + "until, source, confidence and, if wanted, change. At most 1,000 rows "
                            + "and 1 MiB, in UTF-8.")
    @PostMapping(path = "/imports", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    List<MeasurementAnswer> importSheet(
            @PathVariable String workspace,
            @PathVariable String flag,
            @RequestPart(name = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        if (file == null) {
            throw new RefusedException(
                    Refusal.invalid("CMP-5", "compliance.refusal.impact.file.missing", "file"));
        }
        return value(
                        desk.importSheet(
                                Places.workspace(workspace), Places.flag(flag), file.getBytes()))
                .stream()
                .map(MeasurementAnswer::of)
                .toList();
    }

    /** A page of measurements. */
    @Operation(summary = "What was measured of a flag, the last recorded first")
    @GetMapping
    MeasurementAnswer.ListAnswer list(
            @PathVariable String workspace,
            @PathVariable String flag,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found =
                value(
                        desk.page(
                                Places.workspace(workspace),
                                Places.flag(flag),
                                value(window(page, size))));
        return MeasurementAnswer.of(found, page, size);
    }

    /** One measurement. */
    @Operation(summary = "One measurement of a flag")
    @GetMapping("/{number}")
    MeasurementAnswer find(
            @PathVariable String workspace, @PathVariable String flag, @PathVariable int number) {
        return MeasurementAnswer.of(
                value(desk.find(Places.workspace(workspace), Places.flag(flag), number)));
    }

    /** Withdraws one; it stays to be read. */
    @Operation(
            summary = "Withdraw a measurement, for a reason",
            description = "For whoever recorded it and compliance officers. It stays to be read.")
    @DeleteMapping("/{number}")
    MeasurementAnswer withdraw(
            @PathVariable String workspace,
            @PathVariable String flag,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String reason) {
        return MeasurementAnswer.of(
                value(
                        desk.withdraw(
                                Places.workspace(workspace), Places.flag(flag), number, reason)));
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
                        Refusal.invalid(
                                "CMP-5", "compliance.refusal.impact.window", "size", Window.MOST));
    }
}
