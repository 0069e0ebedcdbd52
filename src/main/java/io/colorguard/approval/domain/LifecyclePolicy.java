package io.colorguard.approval.domain;

import static io.colorguard.approval.domain.SubmissionPolicy.refuseIf;

import io.colorguard.catalog.domain.DefinitionState;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.Lifecycle;
import io.colorguard.catalog.domain.LifecycleStage;
import io.colorguard.catalog.domain.Removal;
import io.colorguard.catalog.domain.SunsetPlan;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Environment;
import java.util.List;

/** What the lifecycle demands of a change about to be submitted (LIF-3, LIF-5). */
final class LifecyclePolicy {

    private LifecyclePolicy() {}

    static final SubmissionPolicy STAGES_FOLLOW_EACH_OTHER =
            submission -> {
                FlagContent base = submission.proposal().base();
                return base == null || submission.proposal().kind() != ChangeKind.STAGE
                        ? List.of()
                        : Lifecycle.move(
                                        base.classification().stage(),
                                        submission.proposal().after(),
                                        submission.change().wording().reason())
                                .reasons();
            };

    /** A flag that is new or stays deprecated needs its plan as much as one that becomes so. */
    static final SubmissionPolicy WHAT_IS_DEPRECATED_HAS_A_SUNSET_PLAN =
            submission -> {
                FlagContent after = submission.proposal().after();
                SunsetPlan plan = after.sunset();
                boolean moves = submission.proposal().kind() == ChangeKind.STAGE;
                boolean goes = submission.proposal().kind() == ChangeKind.REMOVE;
                return refuseIf(
                        !moves
                                && !goes
                                && after.classification().stage() == LifecycleStage.DEPRECATED
                                && (plan == null || plan.migration().isBlank()),
                        Refusal.invalid("LIF-5", "catalog.refusal.stage.sunset", "sunset_plan"));
            };

    /** A flag that never reached production may go at once. */
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

    static final SubmissionPolicy NOBODY_MISSES_WHAT_GOES =
            submission ->
                    submission.proposal().kind() != ChangeKind.REMOVE
                            ? List.of()
                            : Removal.check(
                                    asServed(submission),
                                    submission.today(),
                                    submission.change().wording().reason());

    /** The flag without the environments in which it is withheld and serves nobody. */
    private static FlagContent asServed(Submission submission) {
        FlagContent content = submission.proposal().after();
        List<String> live =
                submission.ground().workspace().environments().stream()
                        .filter(e -> DefinitionState.of(content, e) == DefinitionState.LIVE)
                        .map(Environment::key)
                        .toList();
        return content.withEnvironments(live, content.overrides());
    }
}
