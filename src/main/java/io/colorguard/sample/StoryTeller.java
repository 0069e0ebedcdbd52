package io.colorguard.sample;

import io.colorguard.approval.application.ApprovalDesk;
import io.colorguard.approval.application.ChangeDraft;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequest.Wording;
import io.colorguard.audit.Act;
import io.colorguard.catalog.application.FlagCatalog;
import io.colorguard.catalog.application.FlagDetails;
import io.colorguard.catalog.domain.FlagContent;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.identity.DemoPeople;
import io.colorguard.shared.WorkspaceKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Lets the chapters of a story happen one after the other, each at its time, through the portal's
 * services. A telling that was interrupted goes on where it ended.
 */
final class StoryTeller {

    private static final Duration POLICY_PAUSE = Duration.ofHours(3);
    private static final Duration REVIEW_PAUSE = Duration.ofHours(14);

    private final WorkspaceKey workspace;
    private final StoryClock clock;
    private final ApprovalDesk desk;
    private final FlagCatalog catalog;
    private final PolicyTale policies;
    private final EmergencyTale emergencies;
    private final CalendarTale calendar;
    private final TalkTale talk;
    private final BatchTale batches;
    private final Sequel sequel;
    private final DeploymentTale deployments;
    private final PriorityQueue<Event> events =
            new PriorityQueue<>(Comparator.comparing(Event::at).thenComparing(Event::order));
    private Instant latest = Instant.MAX;
    private int order;

    private record Event(Instant at, int order, Step step) {}

    StoryTeller(WorkspaceKey workspace, StoryClock clock, Desks desks) {
        this.workspace = workspace;
        this.clock = clock;
        this.desk = desks.approvals();
        this.catalog = desks.catalog();
        this.policies = new PolicyTale(workspace, desks.policies(), desks.register());
        this.emergencies = new EmergencyTale(workspace, desks.emergencies());
        this.calendar = new CalendarTale(workspace, desks.freezes(), desks.jobs());
        this.talk = new TalkTale(workspace, desks.conversations());
        this.batches = new BatchTale(workspace, desks);
        this.sequel = new Sequel(workspace, desks, this::schedule);
        this.deployments = new DeploymentTale(workspace, desks);
    }

    /**
     * Tells what has not been told. Where people have gone on with the workspace in their own way
     * it stays as it is.
     *
     * @param now when the story ends
     */
    void tell(List<Chapter> chapters, Proposals proposals, Told told, Instant now) {
        latest = now.minusSeconds(60);
        for (Chapter chapter : chapters) {
            switch (chapter.action()) {
                case PolicyTale.POLICY -> govern(chapter);
                case EmergencyTale.KILL -> kill(chapter);
                case CalendarTale.FREEZE -> schedule(chapter.at(), calendar.declared(chapter));
                case TalkTale.COMMENT -> talk.said(chapter);
                case BatchTale.BATCH ->
                        batches.proposed(chapter).forEach(step -> schedule(chapter.at(), step));
                case DeploymentTale.DEPLOY -> deployments.told(chapter, this::schedule);
                default -> change(chapter, proposals);
            }
        }
        while (!events.isEmpty() && happens(events.remove(), told)) {}
    }

    private void change(Chapter chapter, Proposals proposals) {
        talk.about(chapter);
        schedule(
                chapter.at(),
                Step.first(
                        chapter.flag(), () -> begin(chapter, proposals), id -> goOn(chapter, id)));
    }

    private void kill(Chapter chapter) {
        schedule(
                chapter.at(),
                Step.first(
                        chapter.flag(),
                        () -> emergencies.killed(chapter),
                        id ->
                                emergencies
                                        .reviewed(chapter, id)
                                        .ifPresent(step ->
                                                schedule(chapter.at().plus(REVIEW_PAUSE), step))));
    }

    private void govern(Chapter chapter) {
        schedule(chapter.at(), policies.proposed(chapter));
        policies.accepted(chapter)
                .ifPresent(step -> schedule(chapter.at().plus(POLICY_PAUSE), step));
    }

    /** Whether the story goes on. */
    private boolean happens(Event event, Told told) {
        Step step = event.step();
        if (told.isOver()) {
            clock.at(event.at(), () -> step.work().get().ifPresent(step.then()));
            return true;
        }
        Optional<Act> known = told.take(event.at(), step.known());
        known.flatMap(Told::change).ifPresent(step.then());
        return known.isPresent() || !step.needed();
    }

    private void schedule(Instant at, Step step) {
        events.add(new Event(at.isAfter(latest) ? latest : at, order++, step));
    }

    private ChangeId begin(Chapter chapter, Proposals proposals) {
        return InPerson.call(
                DemoPeople.require(chapter.who()),
                () -> {
                    ChangeDraft draft = draft(chapter, proposals);
                    var change =
                            chapter.isDraft()
                                    ? desk.draft(workspace, draft)
                                    : desk.propose(workspace, draft);
                    return change.require().id();
                });
    }

    private ChangeDraft draft(Chapter chapter, Proposals proposals) {
        FlagKey key = new FlagKey(chapter.flag());
        FlagContent standing =
                catalog.find(workspace, key).find().map(FlagDetails::content).orElse(null);
        var wording = new Wording(chapter.title(), chapter.reason(), CalendarTale.window(chapter));
        return ChangeDraft.of(wording, proposals.of(chapter, standing));
    }

    private void goOn(Chapter chapter, ChangeId id) {
        talk.of(chapter, id, this::schedule);
        sequel.of(chapter, id);
    }
}
