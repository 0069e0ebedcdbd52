package io.colorguard.compliance.domain;

import io.colorguard.catalog.domain.Approval;
import io.colorguard.catalog.domain.FlagRevisions.Was;
import io.colorguard.catalog.domain.TierAccess;
import io.colorguard.compliance.domain.Uptime.Event;
import io.colorguard.compliance.domain.Uptime.Happened;
import io.colorguard.shared.ContentHash;
import io.colorguard.workspace.domain.Environment;
import io.colorguard.workspace.domain.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a flag is up, as what it was at each revision tells (PRO-3). */
public final class Uptimes {

    private Uptimes() {}

    /** Where the flag is up longest among the environments of a tier; empty where it is not up. */
    public static Optional<Uptime> longest(
            List<Environment> environments, Tier tier, List<Was> revisions) {
        return environments.stream()
                .filter(environment -> environment.tier() == tier)
                .flatMap(environment -> of(environment, revisions).stream())
                .min(Comparator.comparing(Uptime::since));
    }

    /** Since when the flag is up in an environment. */
    static Optional<Uptime> of(Environment environment, List<Was> revisions) {
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
        return Uptime.of(environment.key(), events);
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
