package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.SubmissionPolicy.refuseIf;

import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import java.util.List;

/** What the lifecycle demands of a change about to be submitted (LIF-3, LIF-5). */
final class LifecyclePolicy {

    private LifecyclePolicy() {}

    static final SubmissionPolicy ONE_STAGE_FORWARD =
            submission -> {
                FlagContent base = submission.proposal().base();
                if (base == null) {
                    return List.of();
                }
                LifecycleStage from = base.classification().stage();
                LifecycleStage to = submission.proposal().after().classification().stage();
                return refuseIf(
                        to.ordinal() > from.ordinal() + 1,
                        Refusal.invalid(
                                "LIF-3",
                                "approval.refusal.stage.skipped",
                                "lifecycle_stage",
                                from,
                                to,
                                LifecycleStage.values()[
                                        Math.min(
                                                from.ordinal() + 1,
                                                LifecycleStage.DEPRECATED.ordinal())]));
            };

    static final SubmissionPolicy DEPRECATING_HAS_A_SUNSET_PLAN =
            submission -> {
                FlagContent after = submission.proposal().after();
                SunsetPlan plan = after.sunset();
                return refuseIf(
                        submission.proposal().kind() != ChangeKind.REMOVE
                                && after.classification().stage() == LifecycleStage.DEPRECATED
                                && (plan == null || plan.migration().isBlank()),
                        Refusal.invalid("LIF-5", "approval.refusal.sunset.missing", "sunset_plan"));
            };

    /** A flag that never reached production may go at once, with a reason. */
    static final SubmissionPolicy WHAT_SHIPPED_IS_DEPRECATED_BEFORE_IT_GOES =
            submission ->
                    refuseIf(
                            submission.proposal().kind() == ChangeKind.REMOVE
                                    && submission.proposal().after().classification().stage()
                                            == LifecycleStage.PRODUCTION,
                            Refusal.conflict(
                                    "LIF-5",
                                    "approval.refusal.remove.not_deprecated",
                                    submission.proposal().flag().value()));

    static final SubmissionPolicy NOBODY_IS_SERVED_WHAT_GOES =
            submission ->
                    submission.proposal().kind() != ChangeKind.REMOVE
                            ? List.of()
                            : submission.ground().workspace().environments().stream()
                                    .filter(e -> serves(submission.proposal().after(), e))
                                    .map(e ->
                                            Refusal.conflict(
                                                    "LIF-5",
                                                    "approval.refusal.remove.serving",
                                                    e.key()))
                                    .toList();

    /** Whether anybody there gets another treatment than the default one. */
    private static boolean serves(FlagContent content, Environment environment) {
        if (DefinitionState.of(content, environment) != DefinitionState.LIVE) {
            return false;
        }
        FlagConfiguration effective = content.in(environment.key());
        return effective.trafficAllocation() > 0
                && effective.rules().stream()
                        .anyMatch(rule ->
                                !rule.isDormant()
                                        && !rule.treatment().equals(effective.defaultTreatment()));
    }
}
