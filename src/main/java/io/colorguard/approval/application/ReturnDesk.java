package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Ground;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagContent.Classification;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.catalog.domain.FlagRevisions;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where it is proposed that a flag be again what it was after an earlier revision: as a draft,
 * which meets every gate that any other change meets (AUD-3).
 */
@Service
@Transactional
public class ReturnDesk {

    private static final String RULE = "AUD-3";

    private final WorkspaceAccess access;
    private final FlagRevisions revisions;
    private final Grounds grounds;
    private final ApprovalDesk desk;

    ReturnDesk(
            WorkspaceAccess access, FlagRevisions revisions, Grounds grounds, ApprovalDesk desk) {
        this.access = access;
        this.revisions = revisions;
        this.grounds = grounds;
        this.desk = desk;
    }

    /**
     * What going back would do.
     *
     * @param difference from the flag of today
     * @param assessment what submitting it would mean
     */
    public record Forecast(Workspace workspace, Difference difference, Assessment assessment) {}

    /** What going back would change and which gates it would meet; nothing is kept. */
    @Transactional(readOnly = true)
    public Outcome<Forecast> check(WorkspaceKey key, FlagKey flag, long revision, Wording wording) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> {
                    Ground ground = grounds.of(workspace, flag);
                    return draft(ground, flag, revision, wording)
                            .flatMap(draft ->
                                    desk.assess(key, draft)
                                            .map(assessment ->
                                                    forecast(ground, draft, assessment)));
                });
    }

    /** Begins it as a draft, which its author goes on with like with any other. */
    public Outcome<ChangeRequest> draft(
            WorkspaceKey key, FlagKey flag, long revision, Wording wording) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace ->
                        draft(grounds.locked(workspace, flag), flag, revision, wording))
                .flatMap(draft -> desk.draft(key, draft));
    }

    private static Forecast forecast(Ground ground, ChangeDraft draft, Assessment assessment) {
        return new Forecast(
                ground.workspace(),
                Difference.between(
                        ground.approved(), draft.content(), ground.workspace().environments()),
                assessment);
    }

    private Outcome<ChangeDraft> draft(
            Ground ground, FlagKey flag, long revision, Wording wording) {
        FlagContent standing = ground.approved();
        FlagContent then = revisions.after(ground.workspace().id(), flag, revision).orElse(null);
        if (then == null) {
            return Outcome.refused(
                    Refusal.notFound(
                            "approval.refusal.return.missing",
                            flag.value(),
                            Long.toString(revision)));
        }
        if (standing == null) {
            return Outcome.refused(
                    Refusal.conflict(RULE, "approval.refusal.return.gone", flag.value()));
        }
        FlagContent wanted = on(standing, then);
        return wanted.equals(standing)
                ? Outcome.refused(
                        Refusal.conflict(
                                RULE,
                                "approval.refusal.return.same",
                                flag.value(),
                                Long.toString(revision)))
                : Outcome.done(ChangeDraft.of(wording, wanted).against(ground.version()));
    }

    /** A flag goes its way once: its stage and the plan of its end stay as they are today. */
    private static FlagContent on(FlagContent standing, FlagContent then) {
        Classification was = then.classification();
        return then.with(
                        new Classification(
                                was.category(), was.risk(), standing.classification().stage()))
                .withSunset(standing.sunset());
    }
}
