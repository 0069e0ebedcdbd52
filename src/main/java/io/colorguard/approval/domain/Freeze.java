package io.colorguard.approval.domain;

import io.colorguard.identity.Person;
import io.colorguard.shared.Refusal;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A time in which no change takes effect in these tiers, on the clocks of a place (APR-9).
 *
 * @param number counts a workspace's freezes from 1, 0 for one not kept yet
 * @param from the first minute on those clocks
 * @param until the first minute after it
 * @param by who declared it
 * @param lifting how it was lifted before its end, null where it was not
 */
public record Freeze(
        int number,
        LocalDateTime from,
        LocalDateTime until,
        ZoneId zone,
        Set<Tier> tiers,
        String reason,
        Person by,
        @Nullable Lifting lifting) {

    public Freeze {
        tiers = Set.copyOf(tiers);
        reason = reason.strip();
    }

    /** Who let go before the end what it held back, when and why. */
    public record Lifting(Person by, Instant at, String reason) {
        public Lifting {
            reason = reason.strip();
        }
    }

    /** One to be declared. */
    public static Freeze of(
            LocalDateTime from,
            LocalDateTime until,
            ZoneId zone,
            Set<Tier> tiers,
            String reason,
            Person by) {
        return new Freeze(0, from, until, zone, tiers, reason, by, null);
    }

    /** Where it stands at an instant. */
    public enum State {
        COMING,
        RUNNING,
        OVER,
        LIFTED
    }

    /** Where it stands at this instant. */
    public State state(Instant at) {
        if (lifting != null) {
            return State.LIFTED;
        }
        if (!at.isBefore(ends())) {
            return State.OVER;
        }
        return at.isBefore(begins()) ? State.COMING : State.RUNNING;
    }

    /** When it begins; where the clocks say that minute twice, the first time. */
    public Instant begins() {
        return from.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    /** When it is over; where the clocks say that minute twice, the second time. */
    public Instant ends() {
        return until.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    /** When it let go: at its end, or when it was lifted before. */
    public Instant over() {
        return lifting != null && lifting.at().isBefore(ends()) ? lifting.at() : ends();
    }

    /** Whether it held, or will hold, changes back at this instant, whatever became of it later. */
    boolean held(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(over());
    }

    /** Whether it holds changes back in the tier at this instant. */
    public boolean covers(Tier tier, Instant at) {
        return tiers.contains(tier) && state(at) == State.RUNNING;
    }

    /** The same as it is kept. */
    public Freeze numbered(int next) {
        return new Freeze(next, from, until, zone, tiers, reason, by, lifting);
    }

    /** The same, lifted. */
    public Freeze lifted(Lifting how) {
        return new Freeze(number, from, until, zone, tiers, reason, by, how);
    }

    /** A freeze has both a first and a last minute. */
    public static Refusal without(String field) {
        return Refusal.invalid("APR-9", "approval.refusal.freeze." + field, field);
    }

    /** Why it cannot be declared now; none when it can. */
    public List<Refusal> refusals(Instant now) {
        List<Refusal> refusals = new ArrayList<>();
        if (reason.isEmpty()) {
            refusals.add(Refusal.invalid("APR-9", "approval.refusal.freeze.reason", "reason"));
        }
        Words.ofFreeze(reason).forEach(refusals::add);
        if (tiers.isEmpty()) {
            refusals.add(Refusal.invalid("APR-9", "approval.refusal.freeze.tiers", "tiers"));
        }
        List<Refusal> years =
                Stream.concat(
                                Words.ofYear("from", from.getYear()),
                                Words.ofYear("until", until.getYear()))
                        .toList();
        refusals.addAll(years);
        if (!years.isEmpty()) {
            return refusals;
        }
        if (!until.isAfter(from) || !ends().isAfter(begins())) {
            refusals.add(Refusal.invalid("APR-9", "approval.refusal.freeze.order", "until"));
        } else if (!ends().isAfter(now)) {
            refusals.add(Refusal.invalid("APR-9", "approval.refusal.freeze.past", "until"));
        }
        return refusals;
    }

    /** The tiers, in their order. */
    public Set<Tier> sortedTiers() {
        return new TreeSet<>(tiers);
    }

    /** The first to begin first. */
    public static final Comparator<Freeze> ORDER =
            Comparator.comparing(Freeze::begins).thenComparing(Freeze::number);
}
