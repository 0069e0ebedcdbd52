package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Expiry;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Proposal;
import io.colorguard.approval.domain.Revision;
import io.colorguard.approval.domain.Standing;
import io.colorguard.approval.domain.Writing;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Role;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.function.BiFunction;
import org.springframework.stereotype.Component;

/** The author's side of the desk. */
@Component
class Authorship {

    private static final String SUBMITTED = "submitted";
    private static final String EDITED = "edited";

    private final CurrentUser user;
    private final ChangeRequests changes;
    private final Grounds grounds;
    private final ChangeApplication application;
    private final ChangeJournal journal;
    private final Clock clock;

    Authorship(
            CurrentUser user,
            ChangeRequests changes,
            Grounds grounds,
            ChangeApplication application,
            ChangeJournal journal,
            Clock clock) {
        this.user = user;
        this.changes = changes;
        this.grounds = grounds;
        this.application = application;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome<ChangeRequest> draft(Workspace workspace, ChangeDraft draft) {
        return begun(workspace, draft, grounds.of(workspace, draft.flag()))
                .map(this::numbered)
                .map(change -> journal.keep("drafted", change));
    }

    /** Drafts and submits at once; what cannot be submitted leaves nothing behind. */
    Outcome<ChangeRequest> propose(Workspace workspace, ChangeDraft draft) {
        Ground ground = grounds.locked(workspace, draft.flag());
        return begun(workspace, draft, ground)
                .flatMap(change -> unlessRefused(change, ground))
                .map(this::numbered)
                .flatMap(change -> submitted(change, ground, SUBMITTED));
    }

    private Outcome<ChangeRequest> begun(Workspace workspace, ChangeDraft draft, Ground ground) {
        return draft.on(ground)
                .map(proposal -> revision(draft, proposal, ground))
                .map(first ->
                        ChangeRequest.drafted(
                                workspace.id(), ChangeId.NONE_YET, first, clock.instant()));
    }

    private ChangeRequest numbered(ChangeRequest change) {
        return change.kept(changes.next(change.workspace()), change.version());
    }

    Outcome<ChangeRequest> save(Workspace workspace, ChangeRequest change, ChangeDraft draft) {
        return rewritten(
                workspace,
                change,
                draft,
                (revised, ground) ->
                        revised.state() instanceof ChangeState.InReview
                                ? submit(revised, ground, EDITED)
                                : Outcome.done(journal.keep("saved", revised)));
    }

    /** Writes and submits at once; what cannot be submitted is not written. */
    Outcome<ChangeRequest> handIn(Workspace workspace, ChangeRequest change, ChangeDraft draft) {
        return rewritten(
                        workspace,
                        change,
                        draft,
                        (revised, ground) ->
                                submit(
                                        revised,
                                        ground,
                                        revised.state() instanceof ChangeState.InReview
                                                ? EDITED
                                                : SUBMITTED))
                .flatMap(kept ->
                        kept.equals(change) ? submit(workspace, change) : Outcome.done(kept));
    }

    private Outcome<ChangeRequest> rewritten(
            Workspace workspace,
            ChangeRequest change,
            ChangeDraft draft,
            BiFunction<ChangeRequest, Ground, Outcome<ChangeRequest>> keep) {
        Ground ground = grounds.locked(workspace, draft.flag());
        return draft.into(change)
                .on(ground)
                .flatMap(proposal ->
                        says(change, draft, proposal)
                                ? Outcome.done(change)
                                : Writing.revise(change, revision(draft, proposal, ground))
                                        .flatMap(revised -> keep.apply(revised, ground)));
    }

    private static boolean says(ChangeRequest change, ChangeDraft draft, Proposal proposal) {
        return proposal.equals(change.proposal()) && draft.wording().equals(change.wording());
    }

    /** What was written is judged once more on the ground it is submitted on. */
    Outcome<ChangeRequest> submit(Workspace workspace, ChangeRequest change) {
        if (change.state() instanceof ChangeState.InReview) {
            return Outcome.done(change);
        }
        if (!change.contributors().include(user.require().id())) {
            return Outcome.refused(notYours());
        }
        Ground ground = grounds.locked(workspace, change.proposal().flag());
        Revision unchanged =
                new Revision(
                        change.contributors().author(),
                        change.wording(),
                        change.proposal(),
                        ground.gates(change.proposal(), change.cycle()));
        return Writing.revise(change, unchanged)
                .flatMap(judged -> submit(judged, ground, SUBMITTED));
    }

    private Outcome<ChangeRequest> submit(ChangeRequest change, Ground ground, String action) {
        return unlessRefused(change, ground).flatMap(fit -> submitted(fit, ground, action));
    }

    private Outcome<ChangeRequest> unlessRefused(ChangeRequest change, Ground ground) {
        List<Refusal> refusals = grounds.submission(change, ground).refusals();
        return refusals.isEmpty() ? Outcome.done(change) : Outcome.refused(refusals);
    }

    private Outcome<ChangeRequest> submitted(ChangeRequest change, Ground ground, String action) {
        Standing standing = grounds.standing(ground.workspace());
        return Writing.submit(change, standing, clock.instant())
                .flatMap(submitted ->
                        journal.keep(
                                action,
                                submitted,
                                submitted.wording().reason(),
                                () ->
                                        application.apply(
                                                submitted, ground, user.require(), standing)));
    }

    Outcome<ChangeRequest> withdraw(Workspace workspace, ChangeRequest change) {
        boolean may =
                change.contributors().include(user.require().id())
                        || user.rolesIn(workspace.key()).contains(Role.ADMINISTRATOR);
        return may
                ? Writing.withdraw(change, clock.instant()).map(next -> withdrawn(change, next))
                : Outcome.refused(notYours());
    }

    Outcome<ChangeRequest> reopen(ChangeRequest change) {
        return change.contributors().include(user.require().id())
                ? Expiry.reopened(change, clock.instant())
                        .map(next -> next.equals(change) ? change : journal.keep("reopened", next))
                : Outcome.refused(notYours());
    }

    private ChangeRequest withdrawn(ChangeRequest before, ChangeRequest after) {
        return after.equals(before) ? before : journal.keep("withdrawn", after);
    }

    private Revision revision(ChangeDraft draft, Proposal proposal, Ground ground) {
        return new Revision(user.require(), draft.wording(), proposal, ground.gates(proposal, 1));
    }

    private static Refusal notYours() {
        return Refusal.forbidden("IDN-2", "approval.refusal.not_yours");
    }
}
