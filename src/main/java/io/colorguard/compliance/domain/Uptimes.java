package io.colorguard.compliance.domain;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagRevisions.Was;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.compliance.domain.Uptime.Event;
import io.colorguard.compliance.domain.Uptime.Happened;
import io.colorguard.shared.ContentHash;
import io.colorguard.terraform.domain.DeployedContent.Definition;
import io.colorguard.terraform.domain.DeployedContent.State;
import io.colorguard.terraform.domain.DeployedSpan;
import io.colorguard.terraform.domain.FlagDeliveries;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a flag is up, as what it was at each revision tells (PRO-3). */
public final class Uptimes {

    private Uptimes() {}

    /**
     * Where the flag is up longest among the environments of a tier; empty where it is not up. What
     * is reported of an environment goes before what was agreed to (DEP-4).
     */
    public static Optional<Uptime> longest(
            List<Environment> environments,
            Tier tier,
            List<Was> revisions,
            FlagDeliveries deliveries) {
        return environments.stream()
                .filter(environment -> environment.tier() == tier)
                .flatMap(environment -> of(environment, revisions, deliveries).stream())
                .min(Comparator.comparing(Uptime::since));
    }

    /** Since when the flag is up in an environment. */
    private static Optional<Uptime> of(
            Environment environment, List<Was> revisions, FlagDeliveries deliveries) {
        List<Happened> agreed = agreed(environment, revisions);
        if (!deliveries.isReported(environment.key())) {
            return Uptime.of(environment.key(), agreed);
        }
        Optional<Uptime> stands =
                Uptime.of(environment.key(), reported(deliveries.in(environment.key())));
        Optional<Uptime> spared = Uptime.of(environment.key(), kills(agreed));
        return stands.flatMap(
                up -> spared.map(since -> since.since().isAfter(up.since()) ? since : up));
    }

    /** A kill reaches whoever asks for the flag before any deployment does. */
    private static List<Happened> kills(List<Happened> agreed) {
        return Stream.concat(
                        Stream.of(new Happened(Instant.MIN, Event.LIVE, false)),
                        agreed.stream()
                                .filter(it ->
                                        it.event() == Event.KILLED || it.event() == Event.RESTORED))
                .toList();
    }

    private static List<Happened> reported(List<DeployedSpan> spans) {
        List<Happened> events = new ArrayList<>();
        List<ContentHash> earlier = new ArrayList<>();
        DeployedSpan before = null;
        for (DeployedSpan span : spans) {
            events.add(new Happened(span.from(), between(before, span, earlier), true));
            span.hash().ifPresent(earlier::add);
            before = span;
        }
        return events;
    }

    private static Event between(
            @Nullable DeployedSpan before, DeployedSpan span, List<ContentHash> earlier) {
        State state = span.definition().map(Definition::state).orElse(State.RETIRING);
        if (state != State.LIVE) {
            return state == State.KILLED ? Event.KILLED : Event.GONE;
        }
        boolean wasLive =
                before != null
                        && before.definition().filter(it -> it.state() == State.LIVE).isPresent();
        if (!wasLive) {
            return Event.LIVE;
        }
        return span.hash().filter(earlier::contains).isPresent()
                ? Event.STEPPED_BACK
                : Event.CHANGED;
    }

    private static List<Happened> agreed(Environment environment, List<Was> revisions) {
        List<Happened> events = new ArrayList<>();
        List<ContentHash> earlier = new ArrayList<>();
        Was before = null;
        for (Was was : revisions) {
            Event event = between(environment, before, was, earlier);
            if (event != null) {
                events.add(new Happened(was.at(), event, false));
            }
            hash(environment, was).ifPresent(earlier::add);
            before = was;
        }
        return events;
    }

    private static @Nullable Event between(
            Environment environment, @Nullable Was before, Was was, List<ContentHash> earlier) {
        boolean live = isLive(environment, was);
        if (before == null || live != isLive(environment, before)) {
            return live ? Event.LIVE : Event.GONE;
        }
        boolean killed = was.killed().contains(environment.key());
        if (killed != before.killed().contains(environment.key())) {
            return killed ? Event.KILLED : Event.RESTORED;
        }
        Optional<ContentHash> hash = hash(environment, was);
        if (hash.equals(hash(environment, before))) {
            return null;
        }
        return hash.filter(earlier::contains).isPresent() ? Event.STEPPED_BACK : Event.CHANGED;
    }

    private static boolean isLive(Environment environment, Was was) {
        return was.content() != null
                && was.content().declares(environment.key())
                && TierAccess.of(was.content().classification().stage())
                        .contains(environment.tier());
    }

    private static Optional<ContentHash> hash(Environment environment, Was was) {
        return Optional.ofNullable(was.approvals().get(environment.key())).map(Approval::hash);
    }
}
