package io.colorguard.sample;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.approval.domain.Verdict;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.ActingAs;
import io.colorguard.identity.DemoPeople;
import io.colorguard.identity.Person;
import io.colorguard.shared.WorkspaceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.PriorityQueue;

/**
 * Lets the chapters of a story happen one after the other, each at its time, through the portal's
 * services.
 */
final class StoryTeller {

    private static final int MOST_PAUSE_MINUTES = 300;
    private static final int LEAST_PAUSE_MINUTES = 25;

    private final WorkspaceKey workspace;
    private final StoryClock clock;
    private final ApprovalDesk desk;
    private final FlagCatalog catalog;
    private final Team team;
    private final Instant now;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private int order;

    private record Event(Instant at, int order, Runnable action) {}

    StoryTeller(WorkspaceKey workspace, StoryClock clock, ApprovalDesk desk, FlagCatalog catalog) {
        this.workspace = workspace;
        this.clock = clock;
        this.desk = desk;
        this.catalog = catalog;
        this.team = new Team(workspace, desk);
        this.now = clock.instant();
    }

    void tell(List<Chapter> chapters, Proposals proposals) {
        chapters.forEach(chapter -> schedule(chapter.at(), () -> begin(chapter, proposals)));
        while (!events.isEmpty()) {
            Event event = events.remove();
            clock.at(event.at(), event.action());
        }
    }

    private void schedule(Instant at, Runnable action) {
        Instant latest = now.minusSeconds(60);
        events.add(new Event(at.isAfter(latest) ? latest : at, order++, action));
    }

    private void begin(Chapter chapter, Proposals proposals) {
        Person author = DemoPeople.require(chapter.who());
        ChangeId id = ActingAs.call(author, () -> write(chapter, proposals));
        if (!chapter.then().equals("draft")) {
            ActingAs.run(author, () -> desk.submit(workspace, id).require());
            goOn(chapter, author, id);
        }
    }

    private ChangeId write(Chapter chapter, Proposals proposals) {
        FlagKey key = new FlagKey(chapter.flag());
        FlagContent standing =
                catalog.find(workspace, key).find().map(FlagDetails::content).orElse(null);
        FlagContent proposal = proposals.of(chapter, standing);
        var draft = ChangeDraft.of(new Wording(chapter.title(), chapter.reason()), proposal);
        return desk.draft(workspace, draft).require().id();
    }

    private void goOn(Chapter chapter, Person author, ChangeId id) {
        Instant later = chapter.at().plus(pause(id, 1));
        switch (chapter.then()) {
            case "ok" -> schedule(later, () -> approve(id, 1));
            case "open" -> {}
            case "withdraw" ->
                    schedule(
                            later,
                            () ->
                                    ActingAs.run(
                                            author, () -> desk.withdraw(workspace, id).require()));
            default -> schedule(later, () -> decide(chapter.then().split(" ", 3), id));
        }
    }

    private void approve(ChangeId id, int round) {
        if (team.approves(id)) {
            schedule(clock.instant().plus(pause(id, round + 1)), () -> approve(id, round + 1));
        }
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
