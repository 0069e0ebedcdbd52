package io.colorguard.approval.application;

import io.colorguard.approval.domain.AboutMerge;
import io.colorguard.approval.domain.Ballot;
import io.colorguard.approval.domain.ChangeKind;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Passage;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Release;
import io.colorguard.approval.domain.Standing;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.application.FlagRegistry;
import io.colorguard.catalog.application.Passed;
import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.KillMove;
import io.colorguard.catalog.domain.PartialApplication;
import io.colorguard.identity.Person;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/** Lets what has passed its gates stand in the catalog. */
@Component
class ChangeApplication {

    private final FlagRegistry registry;
    private final Schedule schedule;
    private final Clock clock;

    ChangeApplication(FlagRegistry registry, Schedule schedule, Clock clock) {
        this.registry = registry;
        this.schedule = schedule;
        this.clock = clock;
    }

    /**
     * The change after everything that may go ahead has gone ahead; refused when the ground has
     * moved under it (APR-6).
     */
    Outcome<ChangeRequest> apply(
            ChangeRequest change, Ground ground, Person by, Standing standing) {
        Release release = schedule.of(change);
        if (!release.isReleased()) {
            return Outcome.done(change);
        }
        Set<String> due = release.free();
        List<Gate> gates =
                change.gates().stream().filter(gate -> due.contains(gate.environment())).toList();
        Optional<Refusal> moved = ground.movedUnder(change, gates);
        if (moved.isPresent()) {
            return Outcome.refused(moved.get());
        }
        Instant now = clock.instant();
        Map<String, Approval> approvals = new TreeMap<>();
        gates.forEach(
                gate -> approvals.put(gate.environment(), approval(change, gate, standing, now)));
        Passed passed = new Passed(change.id().toString(), by, approvals, true, ended(change, due));
        return stand(change, ground, passed).map(flag -> change.applied(due, flag.version(), now));
    }

    private Outcome<ApprovedFlag> stand(ChangeRequest change, Ground ground, Passed passed) {
        Proposal proposal = change.proposal();
        return proposal.kind() == ChangeKind.REMOVE
                ? registry.remove(ground.workspace(), proposal.flag(), passed)
                : AboutMerge.of(proposal, ground.approved())
                        .map(about -> next(proposal.after().with(about), proposal, ground, passed))
                        .flatMap(next -> registry.apply(ground.workspace(), next, passed));
    }

    /** What stands then: only what was agreed to moves, all else stays as it stands now. */
    private static FlagContent next(
            FlagContent after, Proposal proposal, Ground ground, Passed passed) {
        FlagContent next =
                PartialApplication.of(ground.approved(), after, passed.passed().keySet());
        return proposal.isIndivisible()
                ? next.with(after.classification()).withSunset(after.sunset())
                : next;
    }

    /** The kills that end with these environments. */
    private static KillMove ended(ChangeRequest change, Set<String> due) {
        Set<String> restored = new TreeSet<>(change.proposal().killed().restored());
        restored.retainAll(due);
        return new KillMove(Map.of(), restored);
    }

    private static Approval approval(
            ChangeRequest change, Gate gate, Standing standing, Instant now) {
        Ballot ballot = change.ballot(gate, standing);
        List<Person> approvers =
                change.verdicts().stream()
                        .map(Verdict::person)
                        .filter(person -> ballot.holds(person.id()))
                        .distinct()
                        .toList();
        return new Approval(
                change.id().toString(),
                gate.passage() == Passage.AUTOMATIC
                        ? Approval.Kind.AUTOMATIC
                        : Approval.Kind.CHANGE,
                approvers,
                now,
                gate.judgement().policyVersion(),
                gate.contentHash());
    }
}
