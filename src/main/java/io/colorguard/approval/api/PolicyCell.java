package io.colorguard.approval.api;

import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Level;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a cell asks, as clients write and read it.
 *
 * @param reviewers that must agree, one for a peer review where nobody says how many
 * @param approvers that must agree, one for a management approval where nobody says how many
 */
@Schema(name = "PolicyCell")
record PolicyCell(
        @Schema(allowableValues = {"automatic", "peer_review", "management_approval", "blocked"})
                @Nullable String requirement,
        @Nullable Integer reviewers,
        @Nullable Integer approvers) {

    static PolicyCell of(Requirement requirement) {
        return new PolicyCell(
                requirement.level().word(),
                count(requirement, Role.REVIEWER),
                count(requirement, Role.APPROVER));
    }

    private static int count(Requirement requirement, Role role) {
        return requirement.quorums().stream()
                .filter(quorum -> quorum.role() == role)
                .mapToInt(Quorum::count)
                .sum();
    }

    /** What it means; empty where word and numbers contradict each other or say nothing. */
    Optional<Requirement> read() {
        String word = Objects.requireNonNullElse(requirement, "");
        boolean managed = word.equals(Level.MANAGEMENT_APPROVAL.word());
        boolean reviewed = word.equals(Level.PEER_REVIEW.word());
        int reviews = Objects.requireNonNullElse(reviewers, reviewed ? 1 : 0);
        int approvals = Objects.requireNonNullElse(approvers, managed ? 1 : 0);
        if (reviews < 0 || approvals < 0) {
            return Optional.empty();
        }
        if (reviewed && reviews > 0 && approvals == 0) {
            return Optional.of(new Quorum(Role.REVIEWER, reviews));
        }
        if (managed && approvals > 0) {
            Quorum approve = new Quorum(Role.APPROVER, approvals);
            return Optional.of(
                    reviews == 0
                            ? approve
                            : new AllOf(List.of(new Quorum(Role.REVIEWER, reviews), approve)));
        }
        return reviews + approvals == 0 ? withoutVotes(word) : Optional.empty();
    }

    private static Optional<Requirement> withoutVotes(String word) {
        if (word.equals(Level.AUTOMATIC.word())) {
            return Optional.of(Requirement.AUTOMATIC);
        }
        return word.equals(Level.BLOCKED.word())
                ? Optional.of(Requirement.BLOCKED)
                : Optional.empty();
    }
}
