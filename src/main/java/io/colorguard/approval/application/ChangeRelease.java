package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.approval.domain.ChangeRequests.Place;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Standing;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.approval.domain.Writing;
import io.colorguard.identity.Person;
import io.colorguard.identity.Tenancy;
import io.colorguard.jobs.RecurringJob;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Workspace;
import io.colorguard.workspace.domain.Workspaces;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets what waited for its window or for the end of a freeze take effect, after everything was
 * checked again: hash, base, policy, and whether those who approved still hold their role (APR-9).
 */
@Component
public class ChangeRelease implements RecurringJob {

    private final ChangeRequests changes;
    private final Workspaces workspaces;
    private final Grounds grounds;
    private final Schedule schedule;
    private final ChangeApplication application;
    private final ChangeJournal journal;
    private final Tenancy tenancy;
    private final Clock clock;

    ChangeRelease(
            ChangeRequests changes,
            Workspaces workspaces,
            Grounds grounds,
            Schedule schedule,
            ChangeApplication application,
            ChangeJournal journal,
            Tenancy tenancy,
            Clock clock) {
        this.changes = changes;
        this.workspaces = workspaces;
        this.grounds = grounds;
        this.schedule = schedule;
        this.application = application;
        this.journal = journal;
        this.tenancy = tenancy;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "change-release";
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(30);
    }

    @Override
    public void run() {
        release();
    }

    /** Answers how many took effect, whole or in part. */
    int release() {
        return new Turns().each(Place.BEFORE_ALL, changes::passedUnapplied, this::release).over();
    }

    private boolean release(Place place) {
        return tenancy.inside(
                place.workspace(),
                () ->
                        changes.lock(place.workspace(), place.change())
                                .filter(change -> schedule.of(change).isReleased())
                                .map(this::release)
                                .orElse(false));
    }

    /**
     * Lets a change go ahead at once where nothing holds it back any more; for those who have just
     * done what it waited for and hold it locked.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void resume(ChangeRequest change) {
        if (change.isDue() && schedule.of(change).isReleased()) {
            release(change);
        }
    }

    private boolean release(ChangeRequest change) {
        Workspace workspace = workspaces.find(change.workspace()).orElseThrow();
        Ground ground = grounds.locked(workspace, change.proposal().flag());
        Standing standing = grounds.standing(workspace);
        ChangeRequest settled = Writing.submit(change, standing, clock.instant()).require();
        if (!schedule.of(settled).isReleased()) {
            journal.keep("unsettled", settled);
            return false;
        }
        Outcome<ChangeRequest> applied =
                application.apply(settled, ground, by(settled, standing), standing);
        applied.ifDone(next -> journal.keep("released", next));
        return applied.find().isPresent();
    }

    /** Whoever agreed last made it so, or who wrote it where nobody was asked. */
    private static Person by(ChangeRequest change, Standing standing) {
        return change.verdicts().reversed().stream()
                .map(Verdict::person)
                .filter(person -> agrees(change, person, standing))
                .findFirst()
                .orElseGet(() -> change.contributors().author());
    }

    private static boolean agrees(ChangeRequest change, Person person, Standing standing) {
        return change.waiting().stream()
                .anyMatch(gate -> change.ballot(gate, standing).holds(person.id()));
    }
}
