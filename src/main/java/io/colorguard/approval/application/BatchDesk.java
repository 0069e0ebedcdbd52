package io.colorguard.approval.application;

import io.colorguard.approval.application.BatchRuns.Place;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchRules;
import io.colorguard.approval.domain.BatchSummary;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeListing;
import io.colorguard.approval.domain.ChangeQuery;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where many flags are edited at once, each by a change of its own (BAT-1). Nothing here is one
 * transaction: a flag that fails takes no other with it (BAT-2).
 */
@Service
public class BatchDesk {

    private static final String PROPOSING = "proposing";

    private final WorkspaceAccess access;
    private final CurrentUser user;
    private final Batches batches;
    private final ChangeListing listing;
    private final BatchSteps steps;
    private final BatchRuns runs;
    private final Clock clock;

    BatchDesk(
            WorkspaceAccess access,
            CurrentUser user,
            Batches batches,
            ChangeListing listing,
            BatchSteps steps,
            BatchRuns runs,
            Clock clock) {
        this.access = access;
        this.user = user;
        this.batches = batches;
        this.listing = listing;
        this.steps = steps;
        this.runs = runs;
        this.clock = clock;
    }

    /** A page of batches with the number of all. */
    public record Page(List<BatchSummary> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /** Keeps what is wanted, then tries each flag. */
    public Outcome<Batch> propose(WorkspaceKey key, Wanted wanted) {
        return begin(key, wanted).flatMap(batch -> carryOn(key, batch.id(), Batch.MOST));
    }

    /** Keeps what is wanted; no flag is tried yet. Said again at once, it is the same batch. */
    public Outcome<Batch> begin(WorkspaceKey key, Wanted wanted) {
        return entered(key, wanted).map(workspace -> steps.begun(workspace, wanted));
    }

    /** Keeps what is wanted, and has each flag tried while its author does something else. */
    public Outcome<Batch> start(WorkspaceKey key, Wanted wanted) {
        return begin(key, wanted).flatMap(batch -> resume(key, batch.id()));
    }

    /** Has what nothing became of yet tried behind the pages; its author may. */
    public Outcome<Batch> resume(WorkspaceKey key, BatchId id) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace ->
                        steps.found(workspace, id)
                                .flatMap(batch -> own(batch))
                                .ifDone(batch -> start(workspace, batch)));
    }

    private void start(Workspace workspace, Batch batch) {
        List<Runnable> all =
                batch.untried().stream()
                        .<Runnable>map(flag -> () -> steps.tried(workspace, batch, flag))
                        .toList();
        if (!all.isEmpty()) {
            runs.start(
                    new Place(workspace.id(), batch.id(), batch.author().id(), PROPOSING),
                    BatchRun.of(all));
        }
    }

    /** Whether its flags are being tried by this process now. */
    public boolean isRunning(WorkspaceKey key, BatchId id) {
        return entered(key)
                .find()
                .filter(workspace -> runs.isRunning(workspace.id(), id, PROPOSING))
                .isPresent();
    }

    /**
     * Tries flags that nothing became of yet; the batch's author may.
     *
     * @param most how many are tried at most
     */
    public Outcome<Batch> carryOn(WorkspaceKey key, BatchId id, int most) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace ->
                        steps.found(workspace, id)
                                .flatMap(batch -> carryOn(workspace, batch, most)));
    }

    private Outcome<Batch> carryOn(Workspace workspace, Batch batch, int most) {
        return own(batch)
                .flatMap(_ -> {
                    new Turns()
                            .each(
                                    batch.untried().stream().limit(most).toList(),
                                    flag -> steps.tried(workspace, batch, flag))
                            .over();
                    return steps.found(workspace, batch.id());
                });
    }

    private Outcome<Batch> own(Batch batch) {
        if (!batch.author().id().equals(user.require().id())) {
            return Outcome.refused(
                    Refusal.forbidden(
                            "BAT-2",
                            "approval.refusal.batch.not_yours",
                            batch.author().displayName()));
        }
        return Outcome.done(batch);
    }

    /** A batch with what became of each flag. */
    public Outcome<Batch> find(WorkspaceKey key, BatchId id) {
        return entered(key).flatMap(workspace -> steps.found(workspace, id));
    }

    /** The changes that it made. */
    @Transactional(readOnly = true)
    public Outcome<Inbox.Page> changes(WorkspaceKey key, BatchId id, Window window) {
        ChangeQuery query = new ChangeQuery.InBatch(id);
        return entered(key)
                .map(workspace ->
                        new Inbox.Page(
                                listing.page(workspace.id(), query, window),
                                listing.count(workspace.id(), query)));
    }

    /** All batches, newest first. */
    @Transactional(readOnly = true)
    public Outcome<Page> page(WorkspaceKey key, Window window) {
        return entered(key)
                .map(workspace ->
                        new Page(
                                batches.page(workspace.id(), window),
                                batches.count(workspace.id())));
    }

    /** The batch that a change belongs to, empty for a change of its own. */
    @Transactional(readOnly = true)
    public Optional<BatchId> of(WorkspaceKey key, ChangeId change) {
        return entered(key).find().flatMap(workspace -> batches.of(workspace.id(), change));
    }

    private Outcome<Workspace> entered(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW);
    }

    private Outcome<Workspace> entered(WorkspaceKey key, Wanted wanted) {
        return access.enter(key, Permission.CHANGE_PROPOSE)
                .flatMap(workspace -> {
                    List<Refusal> refusals =
                            BatchRules.refusals(wanted, workspace, clock.instant());
                    return refusals.isEmpty() ? Outcome.done(workspace) : Outcome.refused(refusals);
                });
    }
}
