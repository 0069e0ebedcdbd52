package io.colorguard.approval.domain;

import static org.assertj.core.api.Assertions.assertThat;

import io.colorguard.approval.domain.ChangeWorld.Screen;
import io.colorguard.approval.domain.Memory.Asked;
import io.colorguard.approval.domain.Proposal.Frame;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.catalog.domain.FlagConfiguration;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.TargetingRule;
import io.colorguard.identity.Person;
import io.colorguard.identity.PersonId;
import io.colorguard.identity.Role;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Tier;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What must hold of approvals at every moment, A1 to A13 of docs/decisions/0022, counted from what
 * the world saw happen and not from what the change says of itself.
 */
final class ChangeInvariants {

    private ChangeInvariants() {}

    /** No gate goes ahead without enough people who saw exactly this and may say so now. */
    static void beforeApplication(ChangeWorld world, ChangeRequest change, List<Gate> gates) {
        assertThat(change.state()).isInstanceOf(ChangeState.InReview.class);
        assertThat(world.ended).as("A6, A9: what was ended takes effect no more").isFalse();
        FlagContent base = change.proposal().base();
        assertThat(base == null ? null : Frame.of(base))
                .as("A1: the flag as a whole is what was shown")
                .isEqualTo(Frame.of(world.approved));
        for (Gate gate : gates) {
            assertThat(gate.isApplied()).as("A8: what went ahead does so once").isFalse();
            assertThat(world.stands(gate.environment()))
                    .as("A1: what stands is what was shown as standing")
                    .isEqualTo(gate.baseHash());
            assertThat(gate.judgement().policyVersion())
                    .as("A12: judged by the policy in force")
                    .isEqualTo(world.policies.inForce.version());
            assertThat(gate.passage())
                    .as("A10: how it passed is on record")
                    .isEqualTo(
                            gate.requirement() instanceof Requirement.Automatic
                                    ? Passage.AUTOMATIC
                                    : Passage.APPROVED);
            notHeldBack(world, change, gate.judgement().tier());
            quorums(world, Asked.of(change, gate), gate.requirement().quorums());
        }
    }

    private static void notHeldBack(ChangeWorld world, ChangeRequest change, Tier tier) {
        assertThat(world.releases.freezes)
                .as("A11: no freeze holds it back at %s", world.now)
                .noneMatch(freeze ->
                        freeze.tiers().contains(tier)
                                && freeze.lifting() == null
                                && !world.now.isBefore(freeze.begins())
                                && world.now.isBefore(freeze.ends()));
        ReleaseWindow window = change.wording().window();
        if (window != null) {
            assertThat(world.now)
                    .as("A11: its window is open")
                    .isAfterOrEqualTo(window.opens())
                    .isBefore(window.closes());
        }
    }

    /** Whoever lets go what a freeze holds back neither declared it nor waits for it. */
    static void ofLifting(ChangeWorld world, Freeze freeze, Judge judge) {
        boolean running = !world.now.isBefore(freeze.begins()) && world.now.isBefore(freeze.ends());
        if (freeze.lifting() == null) {
            assertThat(judge.inPerson()).as("A11: lifted in person").isTrue();
            assertThat(running && freeze.by().equals(judge.person()))
                    .as("A11: a freeze that runs is lifted by another one")
                    .isFalse();
            assertThat(world.open(judge.person())).as("A11: not by whoever waits").isNull();
        }
    }

    private static void quorums(ChangeWorld world, Asked asked, List<Quorum> quorums) {
        Set<PersonId> all = new HashSet<>();
        for (Quorum quorum : quorums) {
            Set<PersonId> people =
                    world.memory.whoAgreed(asked, quorum.role() == Role.APPROVER).stream()
                            .filter(person -> !world.writers.contains(person))
                            .filter(person -> world.holds(person, quorum.role()))
                            .collect(Collectors.toSet());
            assertThat(people)
                    .as("A1, A3, A5: who saw this, did not write it and is %s now", quorum.role())
                    .hasSizeGreaterThanOrEqualTo(quorum.count());
            all.addAll(people);
        }
        assertThat(all)
                .as("A4: different people")
                .hasSizeGreaterThanOrEqualTo(quorums.stream().mapToInt(Quorum::count).sum());
    }

    /** What was agreed to stands now where it was due, and nothing else has moved. */
    static void afterApplication(
            ChangeWorld world, List<Gate> gates, Map<String, ContentHash> stood) {
        Map<String, ContentHash> due =
                gates.stream().collect(Collectors.toMap(Gate::environment, Gate::contentHash));
        for (String environment : ChangeWorld.ENVIRONMENTS) {
            assertThat(world.stands(environment))
                    .as("A7: what was approved is what stands in %s", environment)
                    .isEqualTo(due.getOrDefault(environment, stood.get(environment)));
        }
    }

    /** Who wrote it, or saw something else, is never heard; who is told they may, is. */
    static void ofVerdict(
            ChangeWorld world, Hearing hearing, Screen screen, Outcome<ChangeRequest> outcome) {
        ChangeRequest change = hearing.change();
        ChangeRequest next = outcome.find().orElse(change);
        boolean taken = !next.equals(change);
        if (taken) {
            ofTakenVerdict(world, hearing, next);
            assertThat(again(hearing, next).find())
                    .as("A8: the same click again changes nothing")
                    .contains(next);
        }
        if (taken && hearing.decision().kind() == Verdict.Kind.APPROVE) {
            ofApproval(world, screen, change, next.verdicts().getLast());
        }
        boolean fresh =
                screen.change().equals(change)
                        && hearing.decision().cycle() != null
                        && !hearing.decision().seen().isEmpty();
        if (fresh && mayJudge(hearing) && !moved(hearing)) {
            assertThat(taken).as("who is told they may judge, may: %s", outcome).isTrue();
        }
    }

    private static void ofTakenVerdict(ChangeWorld world, Hearing hearing, ChangeRequest next) {
        ChangeRequest change = hearing.change();
        PersonId judge = hearing.judge().person().id();
        assertThat(world.writers).as("A3: no writer judges").doesNotContain(judge);
        assertThat(change.state()).as("A6").isInstanceOf(ChangeState.InReview.class);
        assertThat(hearing.decision().seen().entrySet())
                .as("A1: the hashes are those proposed")
                .allMatch(entry ->
                        change.gate(entry.getKey())
                                .filter(gate -> gate.contentHash().equals(entry.getValue()))
                                .isPresent());
        assertThat(next.verdicts().getLast().votes())
                .as("A5: in a role that is held")
                .isNotEmpty()
                .allMatch(vote -> world.holds(judge, vote.role()))
                .as("A4: a manager is there in person")
                .allMatch(vote -> vote.role() != Role.APPROVER || hearing.judge().inPerson());
    }

    private static void ofApproval(
            ChangeWorld world, Screen screen, ChangeRequest change, Verdict verdict) {
        assertThat(screen.begunAgain())
                .as("A2: no verdict outlives what was taken back and begun again")
                .isEqualTo(world.begunAgain);
        for (Verdict.Vote vote : verdict.votes()) {
            assertThat(Asked.of(screen.change(), vote.environment()))
                    .as("A1: what is agreed to is what was on the screen")
                    .isEqualTo(Asked.of(change, vote.environment()));
            assertThat(vote.policyVersion())
                    .as("A12: under the policy in force")
                    .isEqualTo(world.policies.inForce.version());
        }
    }

    private static Outcome<ChangeRequest> again(Hearing hearing, ChangeRequest next) {
        return new Hearing(
                        next,
                        hearing.judge(),
                        hearing.decision(),
                        hearing.ground(),
                        Obstacles.NONE,
                        hearing.standing())
                .outcome(ApprovalFixtures.NOW);
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

    /** Another window is another time, and no other content. */
    static void afterAnotherWindow(
            ChangeWorld world, ChangeRequest before, @Nullable ChangeRequest after) {
        boolean stands = world.ground().movedUnder(before, before.waiting()).isEmpty();
        if (after != null && stands) {
            assertThat(Losses.between(before, after))
                    .as("A1: another window voids no verdict")
                    .isEmpty();
        }
    }

    /** What may go ahead and stands on its ground does not wait for ever. */
    static void afterRelease(ChangeWorld world, ChangeRequest settled) {
        ChangeRequest change = world.change;
        assertThat(
                        change == null
                                || !world.releases.of(change).isReleased()
                                || world.ground()
                                        .movedUnder(settled, settled.waiting())
                                        .isPresent())
                .as("A11: what nothing holds back takes effect")
                .isTrue();
    }

    /** A change expires when its time is over, later only by a freeze, and not before. */
    static void ofExpiry(
            ChangeWorld world, List<Freeze> freezes, ChangeRequest idle, boolean expired) {
        boolean passed =
                !idle.waiting().isEmpty()
                        && idle.waiting().stream().noneMatch(gate -> gate.passage() == null);
        ReleaseWindow window = idle.wording().window();
        Instant since =
                window == null || window.closes().isBefore(world.touched)
                        ? world.touched
                        : window.closes();
        boolean open =
                idle.state() instanceof ChangeState.InReview
                        || idle.state() instanceof ChangeState.ChangesAsked;
        Instant end = since.plus(Duration.ofDays(passed ? 7 : 30));
        boolean over = !world.now.isBefore(end);
        List<Freeze> late =
                freezes.stream()
                        .filter(freeze ->
                                idle.waiting().stream()
                                        .anyMatch(gate ->
                                                freeze.tiers().contains(gate.judgement().tier())))
                        .filter(freeze -> freeze.begins().isBefore(freeze.over()))
                        .filter(freeze -> freeze.over().isAfter(world.now.minus(Expiry.NOTICE)))
                        .filter(freeze -> freeze.over().isAfter(end))
                        .toList();
        if (expired || late.isEmpty()) {
            assertThat(expired)
                    .as("A9: idle since %s at %s", since, world.now)
                    .isEqualTo(open && over);
        }
        if (expired) {
            assertThat(late).as("A9: a freeze leaves it three days").noneMatch(it -> it.held(end));
        }
    }

    /** Nobody alone, and nobody unseen, changes the policy. */
    static void ofPolicy(PolicyWorld world, Policy before, PolicyChange seen, Judge judge) {
        assertThat(world.writers)
                .as("A12: another one accepts")
                .doesNotContain(judge.person().id());
        assertThat(judge.inPerson()).as("A12: in person").isTrue();
        assertThat(world.inForce.terms()).as("A12: what was seen").isEqualTo(seen.terms());
        assertThat(world.inForce.version()).as("A12").isEqualTo(before.version() + 1);
        assertThat(seen.baseVersion())
                .as("A12: on what it was written")
                .isEqualTo(before.version());
    }

    /** Exposure can always be lowered, whatever is open, frozen or asked for. */
    static void ofEmergency(ChangeWorld world, Emergency emergency, Outcome<Proposal> proposed) {
        boolean kills = emergency instanceof Emergency.Kill;
        boolean done = world.killed.contains(emergency.environment());
        if (kills) {
            assertThat(proposed.find().isPresent())
                    .as("A13: exposure can always be lowered: %s", proposed)
                    .isEqualTo(!done);
        }
    }

    /** An emergency moves one environment, and is on record as what it is. */
    static void afterEmergency(
            ChangeWorld world,
            ChangeRequest bypass,
            Emergency emergency,
            Map<String, ContentHash> stood) {
        assertThat(bypass.state()).isInstanceOf(ChangeState.Applied.class);
        assertThat(bypass.gates())
                .as("A10: past its gate, in one environment")
                .allMatch(gate -> gate.passage() == Passage.BYPASSED)
                .allMatch(gate -> gate.environment().equals(emergency.environment()));
        for (String environment : ChangeWorld.ENVIRONMENTS) {
            if (!environment.equals(emergency.environment())) {
                assertThat(world.stands(environment)).isEqualTo(stood.get(environment));
            }
        }
        if (emergency instanceof Emergency.TakeBack(String environment, ContentHash hash)) {
            assertThat(world.stands(environment)).as("A7, A13: exactly as it was").isEqualTo(hash);
        }
    }

    /** What acts by token only lowers exposure. */
    static void onlyLowered(ChangeWorld world, FlagContent was, String environment) {
        int now = world.killed.contains(environment) ? 0 : turnedOn(world.approved, environment);
        assertThat(now)
                .as("A13: percent turned on")
                .isLessThanOrEqualTo(turnedOn(was, environment));
    }

    /** For how many percent the flag is on, where everybody is treated alike. */
    private static int turnedOn(FlagContent flag, String environment) {
        FlagConfiguration there = flag.in(environment);
        int others = there.rules().stream().mapToInt(TargetingRule::size).sum();
        int on =
                there.rules().stream()
                        .filter(rule -> rule.treatment().equals("on"))
                        .mapToInt(TargetingRule::size)
                        .sum();
        return there.defaultTreatment().equals("on") ? on + 100 - others : on;
    }

    /** Another one looks at an emergency afterwards. */
    static void ofFollowUp(ChangeWorld world, BreakGlass reviewed, Person who) {
        assertThat(reviewed.by()).as("A10: reviewed by another one").isNotEqualTo(who);
        boolean manager = world.holds(who.id(), Role.APPROVER);
        boolean peer = world.holds(who.id(), Role.REVIEWER);
        boolean managed = reviewed.asked() == Requirement.Level.MANAGEMENT_APPROVAL;
        assertThat(manager || (peer && !managed)).as("A10: who could have agreed").isTrue();
    }

    /** What must hold between any two moments of the same change. */
    static void afterStep(ChangeWorld world, @Nullable ChangeRequest before, ChangeRequest after) {
        assertThat(after.contributors().people().stream().map(Person::id))
                .as("A3: everybody who wrote it")
                .containsExactlyInAnyOrderElementsOf(world.writers);
        if (before == null || Objects.equals(before, after) || !before.id().equals(after.id())) {
            return;
        }
        boolean reopened =
                after.state() instanceof ChangeState.Draft && after.cycle() > before.cycle();
        assertThat(before.state().name().isEditable() || reopened)
                .as("A6, A8: what ended stays ended, or begins a new cycle")
                .isTrue();
        assertThat(after.cycle()).isGreaterThanOrEqualTo(before.cycle());
        int said = before.verdicts().size();
        assertThat(after.verdicts()).hasSizeBetween(said, said + 1);
        assertThat(after.verdicts().subList(0, said)).isEqualTo(before.verdicts());
        assertThat(after.gates())
                .as("A10: no change that asked went past its gates")
                .noneMatch(gate -> gate.passage() == Passage.BYPASSED);
        recordsStay(before, after);
        if (after.state() instanceof ChangeState.Applied) {
            assertThat(after.waiting()).isEmpty();
        }
        if (after.state().name().isReopenable()) {
            assertThat(after.waiting())
                    .as("A6, A9: nothing passes any more")
                    .allMatch(gate -> gate.state() == Gate.State.REFUSED);
        }
    }

    /** How an environment came past its gate stays on record until it is asked about anew. */
    private static void recordsStay(ChangeRequest before, ChangeRequest after) {
        for (Gate gate : before.gates()) {
            if (gate.isApplied()) {
                Gate now = after.gate(gate.environment()).orElseThrow();
                assertThat(now.moves(gate) ? now.passage() : gate.passage())
                        .as("A10: what went ahead stays on record")
                        .isEqualTo(gate.passage());
            }
        }
    }
}
