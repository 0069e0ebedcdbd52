package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.domain.ChangeWorld.Heard;
import io.colorguard.approval.domain.Proposal.Frame;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of approvals at every moment, counted from what the world saw happen and not from
 * what the change says of itself.
 */
final class ChangeInvariants {

    private ChangeInvariants() {}

    /** No gate goes ahead without enough people who saw exactly this and may say so now. */
    static void beforeApplication(ChangeWorld world, ChangeRequest change, List<Gate> gates) {
        assertThat(change.state()).isInstanceOf(ChangeState.InReview.class);
        for (Gate gate : gates) {
            assertThat(world.stands(gate.environment()))
                    .as("what stands is what was shown as standing")
                    .isEqualTo(gate.baseHash());
            assertThat(gate.judgement().policyVersion())
                    .as("judged by the policy in force")
                    .isEqualTo(world.policy.version());
            assertThat(gate.passage())
                    .isEqualTo(
                            gate.requirement() instanceof Requirement.Automatic
                                    ? Passage.AUTOMATIC
                                    : Passage.APPROVED);
            quorums(world, change, gate);
        }
    }

    private static void quorums(ChangeWorld world, ChangeRequest change, Gate gate) {
        List<Quorum> quorums = gate.requirement().quorums();
        Set<PersonId> people =
                world.heard.stream()
                        .filter(heard -> saw(heard, change, gate))
                        .map(heard -> heard.person().id())
                        .filter(person -> !world.writers.contains(person))
                        .collect(Collectors.toSet());
        for (Quorum quorum : quorums) {
            assertThat(people.stream().filter(p -> world.holds(p, quorum.role())).count())
                    .as("people who saw this and may agree as %s", quorum.role())
                    .isGreaterThanOrEqualTo(quorum.count());
        }
        assertThat(people)
                .hasSizeGreaterThanOrEqualTo(quorums.stream().mapToInt(Quorum::count).sum());
    }

    /** Whether the approval was given on a screen that showed what now goes ahead. */
    private static boolean saw(Heard heard, ChangeRequest change, Gate gate) {
        boolean voted =
                heard.verdict().votes().stream()
                        .anyMatch(vote -> vote.environment().equals(gate.environment()));
        Frame frame = Frame.of(change.proposal().after());
        return voted
                && Frame.of(heard.seen().proposal().after()).equals(frame)
                && heard.seen().gate(gate.environment()).filter(gate::asksTheSameAs).isPresent();
    }

    /** What was agreed to stands now where it was due, and nothing else has moved. */
    static void afterApplication(
            ChangeWorld world, List<Gate> gates, Map<String, ContentHash> stood) {
        Map<String, ContentHash> due =
                gates.stream().collect(Collectors.toMap(Gate::environment, Gate::contentHash));
        for (String environment : ChangeWorld.ENVIRONMENTS) {
            assertThat(world.stands(environment))
                    .as(environment)
                    .isEqualTo(due.getOrDefault(environment, stood.get(environment)));
        }
    }

    /** Who wrote it, or saw something else, is never heard; who is told they may, is. */
    static void ofVerdict(
            ChangeWorld world,
            Hearing hearing,
            ChangeRequest seen,
            Outcome<ChangeRequest> outcome) {
        ChangeRequest change = hearing.change();
        boolean taken = outcome.find().filter(next -> !next.equals(change)).isPresent();
        Person judge = hearing.judge().person();
        if (taken) {
            ChangeRequest next = outcome.require();
            assertThat(world.writers).doesNotContain(judge.id());
            assertThat(change.state()).isInstanceOf(ChangeState.InReview.class);
            assertThat(hearing.decision().seen().entrySet())
                    .allMatch(entry ->
                            change.gate(entry.getKey())
                                    .filter(gate -> gate.contentHash().equals(entry.getValue()))
                                    .isPresent());
            assertThat(next.verdicts().getLast().votes())
                    .isNotEmpty()
                    .allMatch(vote -> world.holds(judge.id(), vote.role()));
            assertThat(
                            new Hearing(
                                            next,
                                            hearing.judge(),
                                            hearing.decision(),
                                            hearing.ground(),
                                            hearing.standing())
                                    .outcome(ApprovalFixtures.NOW)
                                    .find())
                    .as("the same click again changes nothing")
                    .contains(next);
        }
        boolean fresh =
                seen.equals(change)
                        && hearing.decision().cycle() != null
                        && !hearing.decision().seen().isEmpty();
        if (fresh && mayJudge(hearing) && !moved(hearing)) {
            assertThat(taken).as("who is told they may judge, may: %s", outcome).isTrue();
        }
    }

    private static boolean mayJudge(Hearing hearing) {
        return hearing.judgeable().stream()
                .map(Gate::environment)
                .collect(Collectors.toSet())
                .equals(hearing.decision().seen().keySet());
    }

    private static boolean moved(Hearing hearing) {
        return hearing.ground()
                .movedUnder(hearing.change(), hearing.change().waiting())
                .isPresent();
    }

    /** What must hold between any two moments of the same change. */
    static void afterStep(ChangeWorld world, @Nullable ChangeRequest before, ChangeRequest after) {
        assertThat(after.contributors().people().stream().map(Person::id))
                .containsExactlyInAnyOrderElementsOf(world.writers);
        if (before == null || Objects.equals(before, after) || !before.id().equals(after.id())) {
            return;
        }
        boolean reopened =
                after.state() instanceof ChangeState.Draft && after.cycle() > before.cycle();
        assertThat(before.state().name().isEditable() || reopened)
                .as("what ended stays ended, or begins a new cycle")
                .isTrue();
        assertThat(after.cycle()).isGreaterThanOrEqualTo(before.cycle());
        int said = before.verdicts().size();
        assertThat(after.verdicts()).hasSizeBetween(said, said + 1);
        assertThat(after.verdicts().subList(0, said)).isEqualTo(before.verdicts());
        boolean ended =
                after.state() instanceof ChangeState.Rejected
                        || after.state() instanceof ChangeState.Withdrawn;
        if (ended) {
            assertThat(after.waiting()).allMatch(gate -> gate.state() == Gate.State.REFUSED);
        }
        if (after.state() instanceof ChangeState.Applied) {
            assertThat(after.waiting()).isEmpty();
        }
        assertThat(after.gates()).noneMatch(gate -> gate.passage() == Passage.BYPASSED);
    }
}
