package io.colorguard.terraform.domain;

import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * What somebody says of one run of Terraform in an environment (DEP-1).
 *
 * @param hash of the bundle that was applied, or of the environment's stack in it (DEP-2)
 */
public record DeploymentReport(
        String environment,
        ContentHash hash,
        Kind kind,
        Instant started,
        Instant finished,
        Result result) {

    /** The field of a report, as clients write it, that says when the run was over. */
    public static final String FINISHED = "finished";

    /** How far clocks of pipelines may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(1);

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");

    /** What Terraform was told to do. */
    public enum Kind {
        PLAN,
        APPLY
    }

    /** How it ended. */
    public enum Result {
        SUCCEEDED,
        FAILED
    }

    public DeploymentReport {
        started = started.truncatedTo(ChronoUnit.MICROS);
        finished = finished.truncatedTo(ChronoUnit.MICROS);
    }

    /** Whether what stands in the environment is what this run brought. */
    public boolean isApplied() {
        return kind == Kind.APPLY && result == Result.SUCCEEDED;
    }

    /** Why it cannot be so; nothing where it can. */
    public List<Refusal> refusals(Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (started.isBefore(FIRST)) {
            refusals.add(refusal("past", "started"));
        }
        if (finished.isBefore(started)) {
            refusals.add(refusal("order", FINISHED));
        }
        if (finished.isAfter(now.plus(AHEAD))) {
            refusals.add(refusal("future", FINISHED));
        }
        return refusals;
    }

    private static Refusal refusal(String why, String field) {
        return Refusal.invalid("DEP-1", "terraform.refusal.deployment." + why, field);
    }
}
