package io.colorguard.approval.application;

import io.colorguard.approval.application.ChangeDetails.Yours;
import io.colorguard.approval.application.GateOutlook.Seat;
import io.colorguard.approval.domain.Ballot;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Contributors;
import io.colorguard.approval.domain.Counterfactual;
import io.colorguard.approval.domain.Expiry;
import io.colorguard.approval.domain.Gate;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Losses;
import io.colorguard.approval.domain.Policy;
import io.colorguard.approval.domain.Readiness.Obstacles;
import io.colorguard.approval.domain.Release;
import io.colorguard.approval.domain.Requirement.Quorum;
import io.colorguard.approval.domain.Revision;
import io.colorguard.approval.domain.Standing;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.domain.Writing;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Person;
import io.colorguard.identity.Role;
import io.colorguard.identity.UserDirectory;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells what stands in a change's way and who could lift it, without changing anything. */
@Component
class Outlooks {

    private final Grounds grounds;
    private final Prospects prospects;
    private final Schedule schedule;
    private final CurrentUser user;
    private final UserDirectory directory;
    private final Clock clock;

    Outlooks(
            Grounds grounds,
            Prospects prospects,
            Schedule schedule,
            CurrentUser user,
            UserDirectory directory,
            Clock clock) {
        this.grounds = grounds;
        this.prospects = prospects;
        this.schedule = schedule;
        this.user = user;
        this.directory = directory;
        this.clock = clock;
    }

    Outcome<Assessment> assess(
            Workspace workspace, @Nullable ChangeRequest change, ChangeDraft draft) {
        Ground ground = grounds.of(workspace, draft.flag());
        return (change == null ? draft : draft.into(change))
                .on(ground)
                .map(proposal ->
                        new Revision(
                                user.require(),
                                draft.wording(),
                                proposal,
                                ground.gates(proposal, 1)))
                .flatMap(revision -> revised(workspace, change, revision))
                .map(revised -> assess(ground, change, revised));
    }

    private Outcome<ChangeRequest> revised(
            Workspace workspace, @Nullable ChangeRequest change, Revision revision) {
        return change == null
                ? Outcome.done(
                        ChangeRequest.drafted(
                                workspace.id(), ChangeId.NONE_YET, revision, clock.instant()))
                : Writing.revise(change, revision);
    }

    private Assessment assess(
            Ground ground, @Nullable ChangeRequest before, ChangeRequest revised) {
        var submission = grounds.submission(revised, ground);
        return new Assessment(
                revised.proposal(),
                submission.findings(),
                submission.refusals(),
                gates(ground.workspace(), revised),
                before == null ? List.of() : Losses.between(before, revised));
    }

    ChangeDetails details(Workspace workspace, ChangeRequest change) {
        return new ChangeDetails(
                workspace,
                change,
                grounds.findings(workspace, change.proposal().after()),
                gates(workspace, change),
                Expiry.of(change, schedule.freezes(change)).orElse(null),
                yours(workspace, change));
    }

    private List<GateOutlook> gates(Workspace workspace, ChangeRequest change) {
        Standing standing = grounds.standing(workspace);
        Policy policy = grounds.of(workspace, change.proposal().flag()).policy();
        Release release = schedule.of(change);
        return change.gates().stream()
                .map(gate ->
                        new GateOutlook(
                                gate,
                                seats(workspace, change, gate, standing),
                                release.hold(gate).orElse(null),
                                Counterfactual.of(policy, change.proposal(), gate),
                                waits(release.obstacles(), gate)))
                .toList();
    }

    private static List<Refusal> waits(Obstacles obstacles, Gate gate) {
        return gate.isApplied()
                ? List.of()
                : Stream.concat(
                                gate.isOpen() ? obstacles.toVerdicts(gate).stream() : Stream.of(),
                                obstacles.toEffect(gate).stream())
                        .toList();
    }

    private List<Seat> seats(
            Workspace workspace, ChangeRequest change, Gate gate, Standing standing) {
        Ballot ballot = change.ballot(gate, standing);
        return gate.requirement().quorums().stream()
                .map(quorum ->
                        new Seat(
                                quorum,
                                agreed(change, ballot, quorum.role()),
                                candidates(workspace, change.contributors(), ballot, quorum)))
                .toList();
    }

    private static List<Person> agreed(ChangeRequest change, Ballot ballot, Role role) {
        return change.verdicts().stream()
                .map(Verdict::person)
                .distinct()
                .filter(person -> ballot.votes().get(person.id()) == role)
                .toList();
    }

    private List<Person> candidates(
            Workspace workspace, Contributors contributors, Ballot ballot, Quorum quorum) {
        return directory.holders(quorum.role(), workspace.key()).stream()
                .filter(person -> !contributors.include(person.id()))
                .filter(person -> !ballot.holds(person.id()))
                .toList();
    }

    /** What the person who looks may do about it. */
    Yours yours(Workspace workspace, ChangeRequest change) {
        return prospects.of(workspace, change);
    }
}
