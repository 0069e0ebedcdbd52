package io.colorguard.sample;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.BiConsumer;

/** What becomes of a change once it is proposed. */
final class Sequel {

    private static final int MOST_PAUSE_MINUTES = 300;
    private static final int LEAST_PAUSE_MINUTES = 25;
    private static final int OFTEN = 6;
    private static final Duration A_MORNING = Duration.ofHours(6);
    private static final Duration IN_TIME = Duration.ofDays(11);

    /** Of so many changes one is forgotten once it is live. */
    private static final int SELDOM = 6;

    private final WorkspaceKey workspace;
    private final ApprovalDesk desk;
    private final Team team;
    private final CalendarTale calendar;
    private final ProofTale proofs;
    private final BiConsumer<Instant, Step> schedule;

    Sequel(WorkspaceKey workspace, Desks desks, BiConsumer<Instant, Step> schedule) {
        this.workspace = workspace;
        this.desk = desks.approvals();
        this.team = new Team(workspace, desk);
        this.calendar = new CalendarTale(workspace, desks.freezes(), desks.jobs());
        this.proofs = new ProofTale(workspace, desks);
        this.schedule = schedule;
    }

    /** What follows once its person has proposed the change of the chapter. */
    void of(Chapter chapter, ChangeId id) {
        Instant later = chapter.at().plus(pause(id, 1));
        switch (chapter.then().split(" ", 2)[0]) {
            case "ok", CalendarTale.RELEASE -> {
                Person author = DemoPeople.require(chapter.who());
                goAhead(author, id, 1, later);
                if (id.number() % SELDOM != 0) {
                    lookBack(author, id, 1, later.plus(IN_TIME));
                }
            }
            case ProofTale.PROVE -> prove(DemoPeople.require(chapter.who()), id, 1, later);
            case CalendarTale.EXPIRE ->
                    schedule.accept(CalendarTale.end(chapter.at()), calendar.expired(id));
            case "open", Chapter.DRAFT -> {}
            case "withdraw" -> schedule.accept(later, Step.last(id, () -> withdraw(chapter, id)));
            default -> judge(chapter, id, later);
        }
    }

    /** Whoever approves reads it once what comes first is done; whoever refuses does not wait. */
    private void judge(Chapter chapter, ChangeId id, Instant later) {
        String[] words = chapter.then().split(" ", 3);
        boolean waits = words[1].equals("approve") && proofs.isOwed(id);
        if (waits) {
            comeFirst(DemoPeople.require(chapter.who()), id, 1, later);
        }
        schedule.accept(
                waits ? later.plus(A_MORNING) : later, Step.last(id, () -> decide(words, id)));
    }

    private void comeFirst(Person author, ChangeId id, int round, Instant at) {
        schedule.accept(
                at,
                Step.perhaps(
                        id,
                        () -> proofs.comesFirst(id, author),
                        _ -> comeFirst(author, id, round + 1, at.plus(next(id, round + 1)))));
    }

    /** What comes first, the verdicts, what comes last: as long as there is something to do. */
    private void goAhead(Person author, ChangeId id, int round, Instant at) {
        schedule.accept(
                at,
                Step.perhaps(
                        id,
                        () ->
                                proofs.comesFirst(id, author)
                                        || team.approves(id)
                                        || proofs.comesLast(id, author),
                        _ -> goAhead(author, id, round + 1, at.plus(next(id, round + 1)))));
    }

    /** What became of it, before anybody has to be reminded. */
    private void lookBack(Person author, ChangeId id, int round, Instant at) {
        schedule.accept(
                at,
                Step.perhaps(
                        id,
                        () -> proofs.looksBack(id, author),
                        _ -> lookBack(author, id, round + 1, at.plus(next(id, round + 1)))));
    }

    private void prove(Person author, ChangeId id, int round, Instant at) {
        schedule.accept(
                at,
                Step.perhaps(
                        id,
                        () -> proofs.proves(id, author),
                        _ -> prove(author, id, round + 1, at.plus(next(id, round + 1)))));
    }

    /** Whoever has many things to say to one change says them soon after each other. */
    private Duration next(ChangeId id, int round) {
        return proofs.isOwed(id) ? pause(id, round).dividedBy(OFTEN) : pause(id, round);
    }

    private void withdraw(Chapter chapter, ChangeId id) {
        Person author = DemoPeople.require(chapter.who());
        InPerson.run(author, () -> desk.withdraw(workspace, id).require());
    }

    private void decide(String[] words, ChangeId id) {
        team.decides(
                id,
                DemoPeople.require(words[0]),
                Verdict.Kind.valueOf(words[1].toUpperCase(Locale.ROOT)),
                words.length > 2 ? words[2] : "");
    }

    /** People answer after half an hour or in the afternoon, always the same at each telling. */
    private static Duration pause(ChangeId id, int round) {
        int minutes = (id.number() * 37 + round * 71) % MOST_PAUSE_MINUTES;
        return Duration.ofMinutes(LEAST_PAUSE_MINUTES + minutes);
    }
}
