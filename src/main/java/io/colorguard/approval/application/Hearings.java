package io.colorguard.approval.application;

import io.colorguard.approval.domain.ChangeRequest;
import io.colorguard.approval.domain.Decision;
import io.colorguard.approval.domain.Ground;
import io.colorguard.approval.domain.Hearing;
import io.colorguard.approval.domain.Judge;
import io.colorguard.approval.domain.Readiness;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Outcome;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** The judges' side of the desk. */
@Component
class Hearings {

    private final CurrentUser user;
    private final Grounds grounds;
    private final Readiness readiness;
    private final ChangeApplication application;
    private final ChangeJournal journal;
    private final Clock clock;

    Hearings(
            CurrentUser user,
            Grounds grounds,
            Readiness readiness,
            ChangeApplication application,
            ChangeJournal journal,
            Clock clock) {
        this.user = user;
        this.grounds = grounds;
        this.readiness = readiness;
        this.application = application;
        this.journal = journal;
        this.clock = clock;
    }

    Outcome<ChangeRequest> decide(Workspace workspace, ChangeRequest change, Decision decision) {
        Ground ground = grounds.locked(workspace, change.proposal().flag());
        Hearing hearing = hearing(change, decision, ground);
        return hearing.outcome(clock.instant())
                .flatMap(next ->
                        next.equals(change)
                                ? Outcome.done(change)
                                : journal.keep(
                                        action(decision.kind()),
                                        next,
                                        decision.reason(),
                                        () -> apply(next, hearing)));
    }

    private Outcome<ChangeRequest> apply(ChangeRequest next, Hearing hearing) {
        return application.apply(next, hearing.ground(), user.require(), hearing.standing());
    }

    /** The decision as the person who acts would give it. */
    Hearing hearing(ChangeRequest change, Decision decision, Ground ground) {
        Workspace workspace = ground.workspace();
        Judge judge = new Judge(user.require(), user.rolesIn(workspace.key()), user.presence());
        return new Hearing(
                change,
                judge,
                decision,
                ground,
                readiness.obstacles(change),
                grounds.standing(workspace));
    }

    private static String action(Verdict.Kind kind) {
        return switch (kind) {
            case APPROVE -> "approved";
            case ASK -> "asked";
            case REJECT -> "rejected";
        };
    }
}
