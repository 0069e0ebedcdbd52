package io.colorguard.compliance.application;

import io.colorguard.approval.domain.ChangeId;
import io.colorguard.audit.AuditTrail;
import io.colorguard.catalog.domain.ApprovedFlag;
import io.colorguard.catalog.domain.FeatureFlags;
import io.colorguard.catalog.domain.FlagKey;
import io.colorguard.compliance.application.ImpactBook.Place;
import io.colorguard.compliance.domain.Measurement;
import io.colorguard.compliance.domain.Measurement.Way;
import io.colorguard.compliance.domain.Measurement.Withdrawal;
import io.colorguard.compliance.domain.Measurements;
import io.colorguard.compliance.domain.ReadingText;
import io.colorguard.identity.CurrentUser;
import io.colorguard.identity.Permission;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.Refusal;
import io.colorguard.shared.Window;
import io.colorguard.shared.WorkspaceKey;
import io.colorguard.workspace.application.WorkspaceAccess;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where it is recorded what flags did for the business (CMP-5). */
@Service
@Transactional
public class ImpactDesk {

    private final WorkspaceAccess access;
    private final FeatureFlags flags;
    private final Measurements measurements;
    private final ImpactBook book;
    private final AuditTrail trail;
    private final CurrentUser user;
    private final Clock clock;

    ImpactDesk(
            WorkspaceAccess access,
            FeatureFlags flags,
            Measurements measurements,
            ImpactBook book,
            AuditTrail trail,
            CurrentUser user,
            Clock clock) {
        this.access = access;
        this.flags = flags;
        this.measurements = measurements;
        this.book = book;
        this.trail = trail;
        this.user = user;
        this.clock = clock;
    }

    /** Measurements of a flag with the length of the whole list. */
    public record Page(List<Line> lines, int total) {
        public Page {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A measurement as somebody reads it.
     *
     * @param withdrawable whether they may withdraw it
     */
    public record Line(Measurement measurement, boolean withdrawable) {}

    /** What was measured of a flag, the last recorded first. */
    @Transactional(readOnly = true)
    public Outcome<Page> page(WorkspaceKey key, FlagKey flag, Window window) {
        return reading(key, flag)
                .map(workspace ->
                        new Page(
                                measurements.page(workspace.id(), flag, window).stream()
                                        .map(it -> new Line(it, isWithdrawable(key, it)))
                                        .toList(),
                                measurements.count(workspace.id(), flag)));
    }

    @Transactional(readOnly = true)
    public Outcome<Measurement> find(WorkspaceKey key, FlagKey flag, int number) {
        return reading(key, flag).flatMap(workspace -> found(workspace, flag, number));
    }

    /** Why whoever acts could record nothing there, if so; empty where they could. */
    @Transactional(readOnly = true)
    public List<Refusal> whyNot(WorkspaceKey key, FlagKey flag) {
        return access.enter(key, Permission.IMPACT_REPORT)
                .flatMap(workspace ->
                        flags.find(workspace.id(), flag)
                                .map(Outcome::done)
                                .orElseGet(() -> Outcome.refused(missing(flag))))
                .flatMap(ImpactDesk::living)
                .reasons();
    }

    /** Records one measurement. */
    public Outcome<Measurement> record(WorkspaceKey key, FlagKey flag, ReadingText text) {
        Way way = user.source() == CurrentUser.Source.API ? Way.API : Way.HAND;
        return writing(key, flag, place -> book.keep(place, List.of(text), way))
                .map(List::getFirst);
    }

    /** Records all rows of a CSV file, or none. */
    public Outcome<List<Measurement>> importSheet(WorkspaceKey key, FlagKey flag, byte[] file) {
        return writing(
                key,
                flag,
                place ->
                        ImpactSheet.read(file).flatMap(texts -> book.keep(place, texts, Way.FILE)));
    }

    /** Says that one counts no more, and why. */
    public Outcome<Measurement> withdraw(WorkspaceKey key, FlagKey flag, int number, String why) {
        return access.enter(key, Permission.COMPLIANCE_EVIDENCE)
                .flatMap(workspace ->
                        flags.lock(workspace.id(), flag)
                                .map(_ -> found(workspace, flag, number))
                                .orElseGet(() -> Outcome.refused(missing(flag)))
                                .flatMap(
                                        standing -> standing.withdrawn(withdrawal(why), signs(key)))
                                .ifDone(it -> keep(new Place(workspace.id(), flag), it)));
    }

    private void keep(Place place, Measurement withdrawn) {
        Withdrawal withdrawal = Objects.requireNonNull(withdrawn.withdrawal());
        ChangeId change = withdrawn.reading().change();
        trail.record(
                ImpactBook.act(place, "impact.withdrawn")
                        .withChange(change == null ? null : change.toString())
                        .withReason(withdrawal.reason()),
                () ->
                        measurements.withdraw(
                                place.workspace(), place.flag(), withdrawn.number(), withdrawal));
        book.moved(place, List.of(withdrawn));
    }

    private Withdrawal withdrawal(String why) {
        return new Withdrawal(
                why.strip(), user.require(), clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private boolean isWithdrawable(WorkspaceKey key, Measurement measurement) {
        return user.may(Permission.COMPLIANCE_EVIDENCE, key)
                && measurement.againstWithdrawal(user.require(), signs(key)).isEmpty();
    }

    private boolean signs(WorkspaceKey key) {
        return user.may(Permission.COMPLIANCE_SIGN, key);
    }

    private Outcome<Workspace> reading(WorkspaceKey key, FlagKey flag) {
        return access.enter(key, Permission.WORKSPACE_VIEW)
                .flatMap(workspace ->
                        flags.find(workspace.id(), flag).isPresent()
                                ? Outcome.done(workspace)
                                : Outcome.refused(missing(flag)));
    }

    private Outcome<Measurement> found(Workspace workspace, FlagKey flag, int number) {
        return measurements
                .find(workspace.id(), flag, number)
                .map(Outcome::done)
                .orElseGet(() ->
                        Outcome.refused(
                                Refusal.notFound(
                                        "compliance.refusal.impact.missing",
                                        flag.value(),
                                        number)));
    }

    private <T> Outcome<T> writing(
            WorkspaceKey key, FlagKey flag, Function<Place, Outcome<T>> work) {
        return access.enter(key, Permission.IMPACT_REPORT)
                .flatMap(workspace ->
                        flags.lock(workspace.id(), flag)
                                .map(ImpactDesk::living)
                                .orElseGet(() -> Outcome.refused(missing(flag)))
                                .flatMap(_ -> work.apply(new Place(workspace.id(), flag))));
    }

    private static Outcome<ApprovedFlag> living(ApprovedFlag flag) {
        return flag.isRemoved()
                ? Outcome.refused(
                        Refusal.conflict(
                                "CMP-5", "compliance.refusal.impact.removed", flag.key().value()))
                : Outcome.done(flag);
    }

    private static Refusal missing(FlagKey flag) {
        return Refusal.notFound("catalog.refusal.flag.missing", flag.value());
    }
}
