package io.colorguard.approval.application;

import io.colorguard.approval.domain.Batch;
import io.colorguard.approval.domain.Batch.Line;
import io.colorguard.approval.domain.Batch.Wanted;
import io.colorguard.approval.domain.BatchId;
import io.colorguard.approval.domain.BatchRepeats;
import io.colorguard.approval.domain.Batches;
import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Ground;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.Difference;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Tenancy;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The transactions of a batch: one for what is wanted, and one for each flag (BAT-2). */
@Component
@Transactional(propagation = Propagation.REQUIRES_NEW)
class BatchSteps {

    /** The same wish of the same person within this time is the same click. */
    private static final Duration REPEATED_WITHIN = Duration.ofMinutes(1);

    private final CurrentUser user;
    private final Batches batches;
    private final BatchRepeats repeats;
    private final Grounds grounds;
    private final ApprovalDesk desk;
    private final AuditTrail trail;
    private final Tenancy tenancy;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BatchSteps(
            CurrentUser user,
            Batches batches,
            BatchRepeats repeats,
            Grounds grounds,
            ApprovalDesk desk,
            AuditTrail trail,
            Tenancy tenancy,
            Clock clock,
            ApplicationEventPublisher events) {
        this.user = user;
        this.batches = batches;
        this.repeats = repeats;
        this.grounds = grounds;
        this.desk = desk;
        this.trail = trail;
        this.tenancy = tenancy;
        this.clock = clock;
        this.events = events;
    }

    /** Keeps what is wanted, unless the same person wanted just that a moment ago (BAT-2). */
    Batch begun(Workspace workspace, Wanted wanted) {
        tenancy.bind(workspace.id());
        return repeats.find(
                        workspace.id(),
                        user.require().id(),
                        wanted,
                        clock.instant().minus(REPEATED_WITHIN))
                .flatMap(known -> batches.find(workspace.id(), known))
                .orElseGet(() -> fresh(workspace, wanted));
    }

    private Batch fresh(Workspace workspace, Wanted wanted) {
        Batch batch =
                new Batch(
                        workspace.id(),
                        batches.next(workspace.id()),
                        wanted,
                        user.require(),
                        clock.instant(),
                        List.of());
        trail.record(act("proposed", batch), () -> batches.add(batch));
        return batch;
    }

    /**
     * Makes the flag's change, or keeps every reason against it; once, whoever else tries.
     *
     * @return whether nobody had tried before
     */
    boolean tried(Workspace workspace, Batch batch, FlagKey flag) {
        tenancy.bind(workspace.id());
        batches.lock(workspace.id(), batch.id());
        if (batches.isTried(workspace.id(), batch.id(), flag)) {
            return false;
        }
        Ground ground = grounds.locked(workspace, flag);
        Outcome<ChangeRequest> made =
                draft(ground, batch.wanted(), flag)
                        .flatMap(draft ->
                                ScopedValue.where(BatchScope.CURRENT, batch.id())
                                        .call(() -> desk.propose(workspace.key(), draft)));
        events.publishEvent(new ChangesMoved(workspace.id(), batch.id().toString()));
        Line line =
                new Line(
                        flag,
                        made.find().map(ChangeRequest::id).orElse(null),
                        made.reasons(),
                        clock.instant());
        trail.record(
                act(made.reasons().isEmpty() ? "gone_on" : "refused", batch).withFlag(flag.value()),
                () -> batches.add(workspace.id(), batch.id(), line));
        return true;
    }

    /** The batch as it stands. */
    @Transactional(readOnly = true)
    Outcome<Batch> found(Workspace workspace, BatchId id) {
        tenancy.bind(workspace.id());
        return batches.find(workspace.id(), id)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound("approval.refusal.batch.missing", id.toString())));
    }

    /** What the edit would do to a flag. */
    @Transactional(propagation = Propagation.REQUIRES_NEW, readOnly = true)
    BatchForecast forecast(Workspace workspace, Wanted wanted, FlagKey flag) {
        tenancy.bind(workspace.id());
        Ground ground = grounds.of(workspace, flag);
        Outcome<Assessment> assessment =
                draft(ground, wanted, flag).flatMap(draft -> desk.assess(workspace.key(), draft));
        FlagContent after = assessment.find().map(it -> it.proposal().after()).orElse(null);
        List<Refusal> refusals =
                assessment.find().map(Assessment::refusals).orElseGet(assessment::reasons);
        List<GateOutlook> gates = assessment.find().map(Assessment::gates).orElse(List.of());
        return new BatchForecast(
                flag,
                Difference.between(
                        ground.approved(),
                        after == null ? ground.approved() : after,
                        workspace.environments()),
                gates,
                refusals);
    }

    private static Outcome<ChangeDraft> draft(Ground ground, Wanted wanted, FlagKey flag) {
        FlagContent standing = ground.approved();
        return standing == null
                ? Outcome.refused(Refusal.notFound("catalog.refusal.flag.missing", flag.value()))
                : wanted.edit()
                        .of(standing, ground)
                        .map(content ->
                                ChangeDraft.of(wanted.wording(), content)
                                        .against(ground.version()));
    }

    private static Act act(String action, Batch batch) {
        return Act.of(
                        batch.workspace(),
                        "batch." + action,
                        new Subject("batch", batch.id().toString()))
                .withReason(batch.wanted().wording().reason());
    }
}
