package io.colorguard.approval.domain;

import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A condition of giving a verdict, which allows it or says why not. */
@FunctionalInterface
interface VerdictPolicy {

    Optional<Refusal> refusal(Hearing hearing);

    VerdictPolicy CONTRIBUTORS_DO_NOT_JUDGE =
            hearing ->
                    refuseIf(
                            hearing.change().contributors().include(hearing.judge().person().id()),
                            Refusal.forbidden("APR-3", "approval.refusal.contributor"));

    VerdictPolicy THE_CHANGE_IS_IN_REVIEW =
            hearing ->
                    refuseIf(
                            !(hearing.change().state() instanceof ChangeState.InReview),
                            Writing.closed(hearing.change()));

    VerdictPolicy WHAT_IS_JUDGED_IS_WHAT_IS_PROPOSED =
            hearing ->
                    hearing.decision().seen().entrySet().stream()
                            .flatMap(seen -> unlikeProposed(hearing, seen).stream())
                            .findFirst();

    VerdictPolicy WHAT_NO_HASH_SHOWS_WAS_SEEN_TOO = VerdictPolicy::cycleUnseen;

    VerdictPolicy SOMETHING_IS_LEFT_TO_JUDGE =
            hearing ->
                    refuseIf(
                            hearing.targets().isEmpty(),
                            Refusal.conflict("APR-2", "approval.refusal.nothing.open"));

    VerdictPolicy THE_JUDGE_HOLDS_THE_ROLE =
            hearing ->
                    hearing.targets().stream()
                            .filter(gate -> hearing.role(gate).isEmpty())
                            .findFirst()
                            .map(gate -> roleMissing(hearing, gate));

    VerdictPolicy REASONS_ARE_GIVEN =
            hearing ->
                    refuseIf(
                            hearing.decision().kind().needsReason()
                                    && hearing.decision().reason().isEmpty(),
                            Refusal.invalid("APR-7", "approval.refusal.verdict.reason", "reason"));

    VerdictPolicy REASONS_CAN_BE_KEPT =
            hearing -> Words.ofVerdict(hearing.decision().reason()).findFirst();

    VerdictPolicy NOTHING_MOVED_UNDERNEATH =
            hearing ->
                    hearing.decision().kind() == Verdict.Kind.APPROVE
                            ? hearing.ground().movedUnder(hearing.change(), hearing.targets())
                            : Optional.empty();

    /** What comes before production's verdicts is signed off (CMP-2). */
    VerdictPolicy WHAT_COMES_FIRST_IS_DONE =
            hearing ->
                    hearing.decision().kind() == Verdict.Kind.APPROVE
                            ? hearing.targets().stream()
                                    .flatMap(gate -> hearing.obstacles().toVerdicts(gate).stream())
                                    .findFirst()
                            : Optional.empty();

    /** A management verdict takes a sign-on of the last five minutes (APR-4). */
    VerdictPolicy MANAGEMENT_SIGNED_ON_LATELY =
            hearing ->
                    refuseIf(
                            hearing.judge().presence().isStale()
                                    && hearing.targets().stream()
                                            .flatMap(gate -> hearing.role(gate).stream())
                                            .anyMatch(Role.APPROVER::equals),
                            Refusal.stepUp("approval.refusal.management.recent"));

    /** All of them; the first that refuses is told. */
    List<VerdictPolicy> ALL =
            List.of(
                    CONTRIBUTORS_DO_NOT_JUDGE,
                    THE_CHANGE_IS_IN_REVIEW,
                    WHAT_IS_JUDGED_IS_WHAT_IS_PROPOSED,
                    WHAT_NO_HASH_SHOWS_WAS_SEEN_TOO,
                    SOMETHING_IS_LEFT_TO_JUDGE,
                    THE_JUDGE_HOLDS_THE_ROLE,
                    REASONS_ARE_GIVEN,
                    REASONS_CAN_BE_KEPT,
                    NOTHING_MOVED_UNDERNEATH,
                    WHAT_COMES_FIRST_IS_DONE,
                    MANAGEMENT_SIGNED_ON_LATELY);

    static Optional<Refusal> first(Hearing hearing) {
        return ALL.stream().flatMap(policy -> policy.refusal(hearing).stream()).findFirst();
    }

    private static Optional<Refusal> refuseIf(boolean condition, Refusal refusal) {
        return condition ? Optional.of(refusal) : Optional.empty();
    }

    private static Optional<Refusal> unlikeProposed(
            Hearing hearing, Map.Entry<String, ContentHash> seen) {
        boolean same =
                hearing.change()
                        .gate(seen.getKey())
                        .filter(gate -> gate.contentHash().equals(seen.getValue()))
                        .isPresent();
        return refuseIf(
                !same, Refusal.conflict("APR-5", "approval.refusal.hash.other", seen.getKey()));
    }

    /**
     * No hash of what is proposed tells what it replaces, under which policy, or in which category,
     * risk and stage. Where a gate has come to ask something else, only its cycle tells whether the
     * judge saw the latest.
     */
    private static Optional<Refusal> cycleUnseen(Hearing hearing) {
        @Nullable Integer cycle = hearing.decision().cycle();
        boolean unknown =
                cycle == null
                        && hearing.decision().kind() == Verdict.Kind.APPROVE
                        && hearing.targets().stream().anyMatch(gate -> gate.cycle() > 1);
        boolean old =
                cycle != null && hearing.targets().stream().anyMatch(gate -> gate.cycle() > cycle);
        return refuseIf(
                unknown || old,
                Refusal.conflict(
                        "APR-5", "approval.refusal.cycle.other", hearing.change().cycle()));
    }

    private static Refusal roleMissing(Hearing hearing, Gate gate) {
        boolean onlyInPerson =
                !hearing.judge().inPerson()
                        && gate.requirement().demands(Role.APPROVER)
                        && hearing.judge().roles().contains(Role.APPROVER);
        return onlyInPerson
                ? Refusal.forbidden("APR-4", "approval.refusal.management.in_person")
                : Refusal.forbidden(
                        "APR-4",
                        "approval.refusal.role." + gate.requirement().level().word(),
                        gate.environment());
    }
}
