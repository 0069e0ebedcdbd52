package io.colorguard.compliance.api;

import static io.colorguard.shell.http.Answers.value;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Criterion;
import io.colorguard.compliance.application.ComplianceDesk;
import io.colorguard.compliance.application.EvidenceStore;
import io.colorguard.compliance.application.PromotionDesk;
import io.colorguard.compliance.domain.Dossier;
import io.colorguard.compliance.domain.Evidence;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What changes owe beside their verdicts. Signing off, confirming and waiving are done in person,
 * on the pages (CMP-4, PRO-4).
 */
@RestController
@Tag(name = "compliance")
@RequestMapping("/api/v1/workspaces/{workspace}/changes/{id}")
class ChecklistController {

    private final ComplianceDesk desk;
    private final PromotionDesk promotions;
    private final EvidenceStore files;

    ChecklistController(ComplianceDesk desk, PromotionDesk promotions, EvidenceStore files) {
        this.desk = desk;
        this.promotions = promotions;
        this.files = files;
    }

    /** What a client says to a checkpoint. */
    @Schema(name = "CheckpointWord")
    record PointWord(
            @Schema(allowableValues = {"met", "not_applicable", "open"}) @Nullable String state,
            @Schema(description = "of what is met: what shows it") @Nullable String text,
            @Schema(description = "of what is met: where it is shown") @Nullable String link,
            @Nullable String title,
            @Schema(description = "of what is met: the kept file that shows it")
                    @Nullable String sha256,
            @Nullable String name,
            @Schema(description = "why it does not apply, or is open again") @Nullable String why) {

        EvidenceJson.Written evidence() {
            return new EvidenceJson.Written(text, link, title, sha256, name);
        }
    }

    /** What a client vouches for. */
    @Schema(name = "CriterionWord")
    record CriterionWord(
            @Nullable String text,
            @Nullable String link,
            @Nullable String title,
            @Nullable String sha256,
            @Nullable String name) {

        EvidenceJson.Written evidence() {
            return new EvidenceJson.Written(text, link, title, sha256, name);
        }
    }

    /** The checklist of a change. */
    @Operation(summary = "What a change is checked at, and how far that is")
    @GetMapping("/checklist")
    ChecklistAnswer checklist(@PathVariable String workspace, @PathVariable String id) {
        ChangeId change = Places.change(id);
        return checklist(value(desk.read(Places.workspace(workspace), change)));
    }

    /** Says something to a checkpoint. */
    @Operation(summary = "Show that a checkpoint is met, that it does not apply, or open it again")
    @PutMapping("/checklist/{checkpoint}")
    ChecklistAnswer say(
            @PathVariable String workspace,
            @PathVariable String id,
            @PathVariable String checkpoint,
            @RequestBody PointWord body) {
        WorkspaceKey key = Places.workspace(workspace);
        ChangeId change = Places.change(id);
        String why = Objects.requireNonNullElse(body.why(), "");
        Outcome<Dossier> said =
                switch (Objects.requireNonNullElse(body.state(), "")) {
                    case "met" ->
                            read(key, body.evidence())
                                    .flatMap(it -> desk.meet(key, change, checkpoint, it));
                    case "not_applicable" -> desk.notApplicable(key, change, checkpoint, why);
                    case "open" -> desk.reopen(key, change, checkpoint, why);
                    default ->
                            Outcome.refused(
                                    Refusal.invalid("CMP-3", "compliance.refusal.word", "state"));
                };
        return checklist(value(said));
    }

    /** The criteria of a promotion. */
    @Operation(summary = "What a promotion is judged by, and how far that is")
    @GetMapping("/promotion")
    PromotionAnswer promotion(@PathVariable String workspace, @PathVariable String id) {
        ChangeId change = Places.change(id);
        return promotion(value(desk.read(Places.workspace(workspace), change)));
    }

    /** Vouches for a criterion of which no record speaks. */
    @Operation(summary = "Attest a criterion of a promotion, with evidence")
    @PutMapping("/promotion/{criterion}")
    PromotionAnswer attest(
            @PathVariable String workspace,
            @PathVariable String id,
            @PathVariable String criterion,
            @RequestBody CriterionWord body) {
        WorkspaceKey key = Places.workspace(workspace);
        ChangeId change = Places.change(id);
        Criterion about = Places.criterion(criterion);
        return promotion(
                value(
                        read(key, body.evidence())
                                .flatMap(it -> promotions.attest(key, change, about, it))));
    }

    private Outcome<Evidence> read(WorkspaceKey key, EvidenceJson.Written evidence) {
        return EvidenceJson.read(evidence, (hash, name) -> files.find(key, hash, name));
    }

    private static ChecklistAnswer checklist(Dossier dossier) {
        return value(
                dossier.checklist()
                        .map(ChecklistAnswer::of)
                        .map(Outcome::done)
                        .orElseGet(() -> nothing("unchecked", dossier)));
    }

    private static PromotionAnswer promotion(Dossier dossier) {
        return value(
                dossier.promotion()
                        .map(PromotionAnswer::of)
                        .map(Outcome::done)
                        .orElseGet(() -> nothing("no_promotion", dossier)));
    }

    private static <T> Outcome<T> nothing(String what, Dossier dossier) {
        return Outcome.refused(
                Refusal.notFound("compliance.refusal." + what, dossier.change().id().toString()));
    }
}
