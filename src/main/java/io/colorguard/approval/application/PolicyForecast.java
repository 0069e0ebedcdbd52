package io.colorguard.approval.application;

import io.colorguard.approval.domain.PastGates;
import io.colorguard.approval.domain.PastGates.Case;
import io.colorguard.approval.domain.PastGates.Line;
import io.colorguard.approval.domain.PastGates.Tally;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.PolicyTerms;
import io.colorguard.approval.domain.Requirement;
import io.colorguard.approval.domain.TermChange.Direction;
import io.colorguard.identity.Permission;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** How a policy would have judged the changes of the last 90 days (APR-16). */
@Service
@Transactional(readOnly = true)
public class PolicyForecast {

    /** How far back it looks. */
    public static final Duration LOOKS_BACK = Duration.ofDays(90);

    private final WorkspaceAccess access;
    private final PastGates gates;
    private final Clock clock;

    PolicyForecast(WorkspaceAccess access, PastGates gates, Clock clock) {
        this.access = access;
        this.gates = gates;
        this.clock = clock;
    }

    /** A gate with what it asked and what it would ask. */
    public record Judged(Line line, Requirement asks) {

        public Direction direction() {
            return Direction.of(line.like().asked(), asks);
        }
    }

    /** How many gates would ask more, less, the same or something else. */
    public Outcome<Map<Direction, Integer>> counts(WorkspaceKey key, PolicyTerms terms) {
        Policy policy = policy(terms);
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace -> {
                    Map<Direction, Integer> counts = new EnumMap<>(Direction.class);
                    for (Direction direction : Direction.values()) {
                        counts.put(direction, 0);
                    }
                    gates.tally(workspace.id(), since())
                            .forEach(tally ->
                                    counts.merge(
                                            direction(tally.like(), policy),
                                            tally.gates(),
                                            Integer::sum));
                    return counts;
                });
    }

    /** Gate by gate: first those of which something else would be asked, each newest first. */
    public Outcome<List<Judged>> page(WorkspaceKey key, PolicyTerms terms, Window window) {
        Policy policy = policy(terms);
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .map(workspace -> {
                    Instant since = since();
                    List<Case> differing =
                            gates.tally(workspace.id(), since).stream()
                                    .map(Tally::like)
                                    .filter(like -> direction(like, policy) != Direction.SAME)
                                    .toList();
                    return gates.page(workspace.id(), since, differing, window).stream()
                            .map(line -> new Judged(line, line.like().under(policy)))
                            .toList();
                });
    }

    private static Direction direction(Case like, Policy policy) {
        return Direction.of(like.asked(), like.under(policy));
    }

    private Instant since() {
        return clock.instant().minus(LOOKS_BACK);
    }

    private static Policy policy(PolicyTerms terms) {
        return new Policy(1, terms, PersonId.SYSTEM, Instant.EPOCH);
    }
}
