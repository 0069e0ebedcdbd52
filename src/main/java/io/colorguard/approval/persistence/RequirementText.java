package io.colorguard.approval.persistence;

import static java.util.stream.Collectors.joining;

import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.Requirement.AllOf;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.Role;
import java.util.Arrays;
import java.util.List;

/**
 * A requirement in a column: {@code AUTOMATIC}, {@code BLOCKED} or {@code REVIEWER:2,APPROVER:1}.
 */
final class RequirementText {

    private static final String AUTOMATIC = "AUTOMATIC";
    private static final String BLOCKED = "BLOCKED";

    private RequirementText() {}

    static String write(Requirement requirement) {
        return switch (requirement) {
            case Requirement.Automatic _ -> AUTOMATIC;
            case Requirement.Blocked _ -> BLOCKED;
            case Quorum _, AllOf _ ->
                    requirement.quorums().stream()
                            .map(quorum -> quorum.role() + ":" + quorum.count())
                            .collect(joining(","));
        };
    }

    static Requirement read(String text) {
        return switch (text) {
            case AUTOMATIC -> Requirement.AUTOMATIC;
            case BLOCKED -> Requirement.BLOCKED;
            default -> {
                List<Quorum> quorums =
                        Arrays.stream(text.split(",")).map(RequirementText::quorum).toList();
                yield quorums.size() == 1 ? quorums.getFirst() : new AllOf(quorums);
            }
        };
    }

    private static Quorum quorum(String text) {
        String[] parts = text.split(":");
        return new Quorum(Role.valueOf(parts[0]), Integer.parseInt(parts[1]));
    }
}
