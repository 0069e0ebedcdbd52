package io.colorguard.compliance.application;

import io.colorguard.approval.application.ChangesMoved;
import io.colorguard.approval.domain.ChangeId;
import io.colorguard.approval.domain.ChangeRequests;
import io.colorguard.audit.Act;
import io.colorguard.audit.AuditTrail;
import io.colorguard.audit.Subject;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Way;
import io.colorguard.compliance.domain.Measurements;
import io.colorguard.compliance.domain.Reading;
import io.colorguard.compliance.domain.Reading.Slot;
import io.colorguard.compliance.domain.ReadingText;
import io.colorguard.identity.CurrentUser;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.WorkspaceId;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps measurements, all that come together or none (CMP-5). */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ImpactBook {

    /** More reasons than these help nobody at once. */
    private static final int MOST_REASONS = 50;

    private final Measurements measurements;
    private final ChangeRequests changes;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ImpactBook(
            Measurements measurements,
            ChangeRequests changes,
            AuditTrail trail,
            CurrentUser user,
            Clock clock,
            ApplicationEventPublisher events) {
        this.measurements = measurements;
        this.changes = changes;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
        this.events = events;
    }

    /** A flag that stands, held by whoever writes. */
    record Place(WorkspaceId workspace, FlagKey flag) {}

    /** Keeps what these say, or answers everything against any of it. */
    Outcome<List<Measurement>> keep(Place place, List<ReadingText> texts, Way way) {
        List<Refusal> refusals = new ArrayList<>();
        List<Reading> readings = understood(place, texts, refusals);
        if (!refusals.isEmpty()) {
            return Outcome.refused(told(refusals));
        }
        List<Measurement> kept = numbered(place, readings, way);
        trail.record(
                act(place, way, readings),
                () -> measurements.add(place.workspace(), place.flag(), kept));
        moved(place, kept);
        return Outcome.done(kept);
    }

    /** Tells the pages of the changes that these measure. */
    void moved(Place place, List<Measurement> measured) {
        changes(measured.stream().map(Measurement::reading))
                .forEach(change ->
                        events.publishEvent(
                                new ChangesMoved(place.workspace(), change.toString())));
    }

    private static Stream<ChangeId> changes(Stream<Reading> readings) {
        return readings.map(Reading::change).filter(Objects::nonNull).distinct();
    }

    private List<Reading> understood(Place place, List<ReadingText> texts, List<Refusal> refusals) {
        List<Reading> readings = new ArrayList<>();
        List<ReadingText> said = new ArrayList<>();
        Instant now = clock.instant();
        for (ReadingText text : texts) {
            text.understood(now)
                    .ifRefused(refusals::addAll)
                    .ifDone(reading -> {
                        readings.add(reading);
                        said.add(text);
                    });
        }
        refusals.addAll(againstChanges(place, readings, said));
        refusals.addAll(againstTwice(place, readings, said));
        return readings;
    }

    private List<Refusal> againstChanges(
            Place place, List<Reading> readings, List<ReadingText> said) {
        Set<ChangeId> others = new HashSet<>();
        changes(readings.stream()).filter(id -> !isOf(place, id)).forEach(others::add);
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            ChangeId change = readings.get(i).change();
            if (change != null && others.contains(change)) {
                refusals.add(said.get(i).ofNoChange());
            }
        }
        return refusals;
    }

    private boolean isOf(Place place, ChangeId id) {
        return changes.find(place.workspace(), id)
                .filter(change -> change.proposal().flag().equals(place.flag()))
                .filter(change -> change.submittedAt() != null)
                .isPresent();
    }

    private List<Refusal> againstTwice(
            Place place, List<Reading> readings, List<ReadingText> said) {
        Set<String> metrics = new HashSet<>();
        readings.forEach(reading -> metrics.add(reading.metricKey()));
        Set<Slot> taken =
                new HashSet<>(measurements.standing(place.workspace(), place.flag(), metrics));
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (!taken.add(readings.get(i).slot())) {
                refusals.add(said.get(i).measured());
            }
        }
        return refusals;
    }

    private static List<Refusal> told(List<Refusal> refusals) {
        if (refusals.size() <= MOST_REASONS) {
            return refusals;
        }
        List<Refusal> told = new ArrayList<>(refusals.subList(0, MOST_REASONS));
        told.add(
                Refusal.invalid(
                        "CMP-5",
                        "compliance.refusal.impact.more",
                        "file",
                        refusals.size() - MOST_REASONS));
        return told;
    }

    private List<Measurement> numbered(Place place, List<Reading> readings, Way way) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        int next = measurements.next(place.workspace(), place.flag());
        List<Measurement> numbered = new ArrayList<>();
        for (Reading reading : readings) {
            int number = next + numbered.size();
            numbered.add(new Measurement(number, reading, way, user.require(), now, null));
        }
        return numbered;
    }

    private static Act act(Place place, Way way, List<Reading> readings) {
        List<String> of = changes(readings.stream()).map(ChangeId::toString).toList();
        return act(place, way == Way.FILE ? "impact.imported" : "impact.measured")
                .withChange(of.size() == 1 ? of.getFirst() : null);
    }

    static Act act(Place place, String action) {
        String flag = place.flag().value();
        return Act.of(place.workspace(), action, Subject.flag(flag)).withFlag(flag);
    }
}
