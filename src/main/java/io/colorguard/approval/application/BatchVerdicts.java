package io.colorguard.approval.application;

import io.colorguard.approval.application.BatchRuns.Place;
import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeState;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Gate;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.ContentHash;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One verdict on many changes of a batch, each bound to what was seen of it (BAT-4). */
@Service
public class BatchVerdicts {

    static final String JUDGING = "judging";

    private final WorkspaceAccess access;
    private final ChangeRequests changes;
    private final Outlooks outlooks;
    private final ApprovalDesk desk;
    private final BatchRuns runs;
    private final BatchSteps steps;
    private final BatchPrecheck precheck;
    private final CurrentUser user;

    BatchVerdicts(
            WorkspaceAccess access,
            ChangeRequests changes,
            Outlooks outlooks,
            ApprovalDesk desk,
            BatchRuns runs,
            BatchSteps steps,
            BatchPrecheck precheck,
            CurrentUser user) {
        this.access = access;
        this.changes = changes;
        this.outlooks = outlooks;
        this.desk = desk;
        this.runs = runs;
        this.steps = steps;
        this.precheck = precheck;
        this.user = user;
    }

    /**
     * A change of the batch that waits for verdicts, as the person who looks stands to it.
     *
     * @param seen hash of each definition that they could judge; none where they cannot
     * @param whyNot why they cannot, null where they can or already have
     */
    public record Waiting(
            ChangeRequest change, Map<String, ContentHash> seen, @Nullable Refusal whyNot) {
        public Waiting {
            seen = Map.copyOf(seen);
        }

        public boolean isMine() {
            return !seen.isEmpty();
        }
    }

    /** What became of the verdict on one change; no refusal where it was taken. */
    public record Result(ChangeId change, @Nullable FlagKey flag, List<Refusal> refusals) {
        public Result {
            refusals = List.copyOf(refusals);
        }

        public boolean isTaken() {
            return refusals.isEmpty();
        }
    }

    /** The changes of the batch that wait for verdicts. */
    @Transactional(readOnly = true)
    public Outcome<List<Waiting>> waiting(WorkspaceKey key, BatchId id) {
        return batch(key, id)
                .map(batch -> {
                    Workspace workspace = workspace(key).require();
                    return batch.changes().stream()
                            .flatMap(change -> changes.find(workspace.id(), change).stream())
                            .filter(change -> change.state() instanceof ChangeState.InReview)
                            .map(change -> waiting(workspace, change))
                            .toList();
                });
    }

    private Waiting waiting(Workspace workspace, ChangeRequest change) {
        var yours = outlooks.yours(workspace, change);
        Map<String, ContentHash> seen =
                change.gates().stream()
                        .filter(gate -> yours.environments().contains(gate.environment()))
                        .collect(Collectors.toMap(Gate::environment, Gate::contentHash));
        return new Waiting(change, yours.mayDecide() ? seen : Map.of(), yours.whyNoApproval());
    }

    /** Gives each verdict in a transaction of its own, and tells what became of each. */
    public Outcome<List<Result>> decide(
            WorkspaceKey key, BatchId id, SequencedMap<ChangeId, Decision> decisions) {
        return batch(key, id)
                .map(batch -> {
                    List<Result> results = new ArrayList<>();
                    decisions.forEach((change, decision) ->
                            results.add(result(key, batch, change, decision)));
                    return results;
                });
    }

    /** Gives them behind the pages; what became of each is told by {@link #latest}. */
    public Outcome<BatchRun> start(
            WorkspaceKey key, BatchId id, SequencedMap<ChangeId, Decision> decisions) {
        return batch(key, id)
                .flatMap(batch -> precheck.of(key, batch, decisions))
                .flatMap(batch -> {
                    List<Supplier<Optional<Result>>> steps = new ArrayList<>();
                    decisions.forEach((change, decision) ->
                            steps.add(() -> Optional.of(result(key, batch, change, decision))));
                    return begun(batch, new BatchRun(steps));
                });
    }

    /** What somebody gives of a batch goes on before they give more: nothing is dropped unsaid. */
    private Outcome<BatchRun> begun(Batch batch, BatchRun fresh) {
        BatchRun run = runs.start(place(batch), fresh);
        return run == fresh
                ? Outcome.done(run)
                : Outcome.refused(
                        Refusal.conflict(
                                "BAT-4",
                                "approval.refusal.batch.judging",
                                batch.id().toString(),
                                run.done(),
                                run.all()));
    }

    /** The latest verdicts that whoever asks gave here, also while they are being given. */
    public Optional<BatchRun> latest(WorkspaceKey key, BatchId id) {
        return batch(key, id).find().flatMap(batch -> runs.find(place(batch)));
    }

    private Place place(Batch batch) {
        return new Place(batch.workspace(), batch.id(), user.require().id(), JUDGING);
    }

    private Result result(WorkspaceKey key, Batch batch, ChangeId change, Decision decision) {
        FlagKey flag = batch.flagOf(change).orElse(null);
        Outcome<ChangeRequest> taken =
                flag != null
                        ? desk.decide(key, change, decision)
                        : Outcome.refused(
                                Refusal.notFound(
                                        "approval.refusal.batch.change",
                                        change.toString(),
                                        batch.id().toString()));
        return new Result(change, flag, taken.reasons());
    }

    private Outcome<Batch> batch(WorkspaceKey key, BatchId id) {
        return workspace(key).flatMap(workspace -> steps.found(workspace, id));
    }

    private Outcome<Workspace> workspace(WorkspaceKey key) {
        return access.enter(key, Permission.WORKSPACE_VIEW);
    }
}
