package io.colorguard.compliance.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.compliance.application.SafeguardDesk;
import io.colorguard.compliance.domain.Safeguard;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How a flag is rolled back and monitored (CMP-3). */
@RestController
@Tag(name = "compliance")
@RequestMapping("/api/v1/workspaces/{workspace}/flags/{flag}/safeguards")
class SafeguardController {

    private final SafeguardDesk desk;

    SafeguardController(SafeguardDesk desk) {
        this.desk = desk;
    }

    /** What stands on a flag's record. */
    @Schema(name = "Safeguard")
    record SafeguardAnswer(
            String kind, String words, @Nullable String link, String by, Instant at) {

        static SafeguardAnswer of(Safeguard safeguard) {
            return new SafeguardAnswer(
                    safeguard.kind().name().toLowerCase(Locale.ROOT),
                    safeguard.words(),
                    safeguard.link() == null ? null : safeguard.link().toString(),
                    safeguard.by().userName(),
                    safeguard.at());
        }
    }

    /** What is to stand there. */
    record WantedSafeguard(@Nullable String words, @Nullable String link) {}

    @Operation(summary = "What a flag is safeguarded by")
    @GetMapping
    List<SafeguardAnswer> list(@PathVariable String workspace, @PathVariable String flag) {
        return value(desk.find(Places.workspace(workspace), Places.flag(flag))).values().stream()
                .sorted(java.util.Comparator.comparing(Safeguard::kind))
                .map(SafeguardAnswer::of)
                .toList();
    }

    @Operation(summary = "Write how a flag is rolled back or monitored")
    @PutMapping("/{kind}")
    SafeguardAnswer write(
            @PathVariable String workspace,
            @PathVariable String flag,
            @PathVariable String kind,
            @RequestBody WantedSafeguard body) {
        var wanted =
                new Safeguard.Wanted(
                        Objects.requireNonNullElse(body.words(), ""),
                        Objects.requireNonNullElse(body.link(), ""));
        return SafeguardAnswer.of(
                value(
                        desk.write(
                                Places.workspace(workspace),
                                Places.flag(flag),
                                Places.safeguard(kind),
                                wanted)));
    }

    @Operation(summary = "Take it away, for a reason")
    @DeleteMapping("/{kind}")
    ResponseEntity<Void> remove(
            @PathVariable String workspace,
            @PathVariable String flag,
            @PathVariable String kind,
            @RequestParam(defaultValue = "") String reason) {
        value(
                desk.remove(
                        Places.workspace(workspace),
                        Places.flag(flag),
                        Places.safeguard(kind),
                        reason));
        return ResponseEntity.noContent().build();
    }
}
