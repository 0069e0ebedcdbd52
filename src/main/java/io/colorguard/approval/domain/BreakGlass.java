package io.colorguard.approval.domain;

import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An emergency that passed a gate unasked, and the review that it owes (APR-11).
 *
 * @param change the change that it made
 * @param asked what the gate would have asked
 * @param followUp the review, null as long as it is owed
 */
public record BreakGlass(
        WorkspaceId workspace,
        ChangeId change,
        FlagKey flag,
        String environment,
        Emergency.Name action,
        Requirement.Level asked,
        Cause cause,
        Person by,
        Instant at,
        @Nullable FollowUp followUp) {

    /** How soon somebody else must have looked at it. */
    public static final Duration REVIEW_WITHIN = Duration.ofHours(24);

    /** How long before that those who could look at it are reminded. */
    public static final Duration SOON = Duration.ofHours(4);

    /**
     * What the operator says of it.
     *
     * @param incident number or address of the incident it belongs to
     */
    public record Cause(String reason, String incident) {
        public Cause {
            reason = reason.strip();
            incident = incident.strip();
        }
    }

    /**
     * What somebody else found afterwards.
     *
     * @param justified whether it should have been done
     */
    public record FollowUp(Person by, boolean justified, String words, Instant at) {}

    /** When its review is late. */
    public Instant due() {
        return at.plus(REVIEW_WITHIN);
    }

    public boolean isOwed() {
        return followUp == null;
    }

    /** Whether its review is, or was, given too late. */
    public boolean isLate(Instant now) {
        return (followUp == null ? now : followUp.at()).isAfter(due());
    }

    /** Who may review it: where management had to agree, no peer is enough. */
    public Set<Role> reviewers() {
        return asked.compareTo(Requirement.Level.MANAGEMENT_APPROVAL) >= 0
                ? EnumSet.of(Role.APPROVER, Role.COMPLIANCE_OFFICER)
                : EnumSet.of(Role.REVIEWER, Role.APPROVER, Role.COMPLIANCE_OFFICER);
    }

    /** Why this person could not review it, if so. */
    public Optional<Refusal> refusal(Person person, Set<Role> roles) {
        if (followUp != null) {
            return Optional.of(
                    Refusal.conflict(
                            "APR-11",
                            "approval.refusal.glass.reviewed",
                            change.toString(),
                            followUp.by().displayName()));
        }
        if (by.id().equals(person.id())) {
            return Optional.of(Refusal.forbidden("APR-11", "approval.refusal.glass.own"));
        }
        return roles.stream().anyMatch(reviewers()::contains)
                ? Optional.empty()
                : Optional.of(
                        Refusal.forbidden("APR-11", "approval.refusal.glass.role." + asked.word()));
    }

    /** The same once this person has reviewed it; said again, it changes nothing (APR-10). */
    public Outcome<BreakGlass> reviewed(FollowUp review, Set<Role> roles) {
        if (followUp != null && says(followUp, review)) {
            return Outcome.done(this);
        }
        Optional<Refusal> refusal = refusal(review.by(), roles);
        if (refusal.isPresent()) {
            return Outcome.refused(refusal.get());
        }
        if (review.words().isBlank()) {
            return Outcome.refused(
                    Refusal.invalid("APR-11", "approval.refusal.glass.words", "words"));
        }
        List<Refusal> unclean = Words.ofFollowUp(review.words()).toList();
        return !unclean.isEmpty()
                ? Outcome.refused(unclean)
                : Outcome.done(
                        new BreakGlass(
                                workspace,
                                change,
                                flag,
                                environment,
                                action,
                                asked,
                                cause,
                                by,
                                at,
                                review));
    }

    private static boolean says(FollowUp one, FollowUp other) {
        return one.by().id().equals(other.by().id())
                && one.justified() == other.justified()
                && one.words().equals(other.words());
    }
}
