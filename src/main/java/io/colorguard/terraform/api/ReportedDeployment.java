package io.colorguard.terraform.api;

import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import io.colorguard.terraform.domain.DeploymentReport;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A run of Terraform as a pipeline reports it (DEP-1).
 *
 * @param contentHash of the bundle, or of the environment's stack as its manifest names it
 */
@Schema(name = "ReportedDeployment")
record ReportedDeployment(
        @Nullable String environment,
        @Schema(
                        description =
                                "SHA-256 of manifest.json (the bundle's ETag), or generated_from of the stack")
                @Nullable String contentHash,
        @Schema(allowableValues = {"plan", "apply"}) @Nullable String kind,
        @Nullable Instant started,
        @Nullable Instant finished,
        @Schema(allowableValues = {"succeeded", "failed"}) @Nullable String outcome) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** The report it makes, or everything in it that says nothing. */
    Outcome<DeploymentReport> understood() {
        List<Refusal> refusals = new ArrayList<>();
        Optional<DeploymentReport.Kind> what = word(DeploymentReport.Kind.values(), kind);
        Optional<DeploymentReport.Result> how = word(DeploymentReport.Result.values(), outcome);
        boolean isHash = contentHash != null && HASH.matcher(contentHash).matches();
        refuse(refusals, environment == null, "environment", environment);
        refuse(refusals, !isHash, "contentHash", contentHash);
        refuse(refusals, what.isEmpty(), "kind", kind);
        refuse(refusals, started == null, "started", null);
        refuse(refusals, finished == null, "finished", null);
        refuse(refusals, how.isEmpty(), "outcome", outcome);
        return refusals.isEmpty()
                ? Outcome.done(
                        new DeploymentReport(
                                Objects.requireNonNull(environment),
                                new ContentHash(Objects.requireNonNull(contentHash)),
                                what.orElseThrow(),
                                Objects.requireNonNull(started),
                                Objects.requireNonNull(finished),
                                how.orElseThrow()))
                : Outcome.refused(refusals);
    }

    private static void refuse(
            List<Refusal> refusals, boolean refused, String field, @Nullable String value) {
        if (refused) {
            refusals.add(
                    Refusal.invalid(
                            "DEP-1",
                            "terraform.refusal.deployment.field." + field,
                            field,
                            Objects.requireNonNullElse(value, "")));
        }
    }

    private static <E extends Enum<E>> Optional<E> word(E[] words, @Nullable String said) {
        return Arrays.stream(words).filter(it -> Word.of(it).equals(said)).findFirst();
    }
}
