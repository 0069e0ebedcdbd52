package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.Finding;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Word;
import java.util.List;
import java.util.stream.Stream;

/** A condition of submitting a change, which answers every reason against it. */
@FunctionalInterface
interface SubmissionPolicy {

    List<Refusal> refusals(Submission submission);

    /**
     * Every change says why; where the lifecycle asks for the reason itself, its words are told.
     */
    SubmissionPolicy A_REASON_IS_GIVEN =
            submission ->
                    refuseIf(
                            submission.change().wording().reason().isEmpty()
                                    && !lifecycleAsksForReason(submission),
                            Refusal.invalid(
                                    "AUD-1",
                                    "approval.refusal.reason."
                                            + Word.of(submission.proposal().kind()),
                                    "reason"));

    SubmissionPolicy THE_WINDOW_IS_TO_COME =
            submission -> {
                ReleaseWindow window = submission.change().wording().window();
                return window == null ? List.of() : window.refusals(submission.now());
            };

    SubmissionPolicy FME_WOULD_TAKE_IT =
            submission ->
                    submission.proposal().kind() == ChangeKind.REMOVE
                            ? List.of()
                            : submission.findings().stream()
                                    .filter(Finding::isError)
                                    .map(Finding::refusal)
                                    .toList();

    SubmissionPolicy THE_KEY_IS_NEW =
            submission ->
                    refuseIf(
                            submission.proposal().kind() == ChangeKind.CREATE
                                    && submission.keyTaken()
                                    && !submission.change().hasBegun(),
                            Ground.keyTaken(submission.proposal().flag()));

    SubmissionPolicy KEY_AND_TRAFFIC_TYPE_STAY =
            submission -> {
                FlagContent base = submission.proposal().base();
                FlagContent after = submission.proposal().after();
                if (base == null) {
                    return List.of();
                }
                return base.key().equals(after.key())
                        ? refuseIf(
                                !base.trafficType().equals(after.trafficType()),
                                Refusal.invalid(
                                        "CAT-2",
                                        "approval.refusal.traffic_type.fixed",
                                        "traffic_type",
                                        base.trafficType()))
                        : List.of(Refusal.invalid("CAT-1", "approval.refusal.key.fixed", "flag"));
            };

    SubmissionPolicy THE_BASE_STANDS =
            submission ->
                    refuseIf(
                            submission.proposal().base() != null
                                    && submission.proposal().baseVersion()
                                            != submission.ground().version(),
                            Refusal.conflict(
                                    "APR-6",
                                    "approval.refusal.flag.moved",
                                    submission.proposal().flag().value()));

    SubmissionPolicy IT_HAS_AN_EFFECT =
            submission ->
                    refuseIf(
                            submission.change().gates().isEmpty()
                                    && (submission.proposal().base() == null
                                            || !submission.proposal().changesAbout()),
                            Refusal.invalid("APR-2", "approval.refusal.no_effect", null));

    SubmissionPolicy NO_GATE_IS_BLOCKED =
            submission ->
                    submission.change().waiting().stream()
                            .filter(gate -> gate.requirement() instanceof Requirement.Blocked)
                            .map(gate ->
                                    Refusal.conflict(
                                            "SAF-1",
                                            "approval.refusal.blocked",
                                            gate.environment(),
                                            gate.judgement().policyVersion()))
                            .toList();

    /** All of them; every reason is told. */
    List<SubmissionPolicy> ALL =
            List.of(
                    A_REASON_IS_GIVEN,
                    THE_WINDOW_IS_TO_COME,
                    FME_WOULD_TAKE_IT,
                    THE_KEY_IS_NEW,
                    KEY_AND_TRAFFIC_TYPE_STAY,
                    THE_BASE_STANDS,
                    IT_HAS_AN_EFFECT,
                    NO_GATE_IS_BLOCKED,
                    LifecyclePolicy.STAGES_FOLLOW_EACH_OTHER,
                    LifecyclePolicy.WHAT_IS_DEPRECATED_HAS_A_SUNSET_PLAN,
                    LifecyclePolicy.WHAT_SHIPPED_IS_DEPRECATED_BEFORE_IT_GOES,
                    LifecyclePolicy.NOBODY_MISSES_WHAT_GOES);

    private static boolean lifecycleAsksForReason(Submission submission) {
        return Stream.of(
                        LifecyclePolicy.STAGES_FOLLOW_EACH_OTHER,
                        LifecyclePolicy.NOBODY_MISSES_WHAT_GOES)
                .flatMap(policy -> policy.refusals(submission).stream())
                .anyMatch(refusal -> "reason".equals(refusal.field()));
    }

    static List<Refusal> refuseIf(boolean condition, Refusal refusal) {
        return condition ? List.of(refusal) : List.of();
    }
}
