package io.colorguard.terraform.application;

import io.colorguard.audit.AuditTrail;
import io.colorguard.shared.Outcome;
import io.colorguard.shared.WorkspaceId;
import io.colorguard.terraform.bundle.Bundle;
import io.colorguard.workspace.domain.Workspace;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The bundle of each workspace as it was last made to be looked at: whoever goes from file to file
 * does not wait for it again. The database takes no write without a revision (AUD-1), so it stands
 * as long as there is none more. It is kept for a while only; what leaves the portal is made and
 * checked each time (TFM-1).
 */
@Component
class KeptBundles {

    /** Flags and definitions in all bundles together; a larger one is not kept. */
    private static final int MOST = 100_000;

    private static final Duration UNUSED = Duration.ofMinutes(10);
    private static final long EVERY = 60_000;

    private final BundleMaker maker;
    private final AuditTrail trail;
    private final Clock clock;
    private final int most;

    /** The least recently used first. */
    private final Map<WorkspaceId, Kept> kept = new LinkedHashMap<>(16, 0.75f, true);

    @Autowired
    KeptBundles(BundleMaker maker, AuditTrail trail, Clock clock) {
        this(maker, trail, clock, MOST);
    }

    KeptBundles(BundleMaker maker, AuditTrail trail, Clock clock, int most) {
        this.maker = maker;
        this.trail = trail;
        this.clock = clock;
        this.most = most;
    }

    /** Guarded by the whole; its bundle is closed once it is out and the last reader has left. */
    private static final class Kept {

        private final long revisions;
        private final Bundle bundle;
        private Instant used;
        private int readers = 1;
        private boolean out;

        Kept(long revisions, Bundle bundle, Instant now) {
            this.revisions = revisions;
            this.bundle = bundle;
            this.used = now;
        }

        int size() {
            return bundle.stacks().values().stream().mapToInt(it -> it.flags().size()).sum();
        }
    }

    /**
     * Reads the bundle of a workspace that whoever asks was let into, in the transaction in which
     * they were.
     */
    <T> Outcome<T> read(Workspace workspace, Function<Bundle, T> reader) {
        long revisions = trail.count(workspace.id());
        return find(workspace.id(), revisions)
                .map(Outcome::done)
                .orElseGet(() ->
                        maker.make(workspace, null)
                                .map(bundle -> keep(workspace.id(), revisions, bundle)))
                .map(one -> {
                    try {
                        return reader.apply(one.bundle);
                    } finally {
                        leave(one);
                    }
                });
    }

    private synchronized Optional<Kept> find(WorkspaceId workspace, long revisions) {
        Kept known = kept.get(workspace);
        if (known == null || known.revisions != revisions) {
            return Optional.empty();
        }
        known.readers++;
        known.used = clock.instant();
        return Optional.of(known);
    }

    private synchronized Kept keep(WorkspaceId workspace, long revisions, Bundle bundle) {
        Kept fresh = new Kept(revisions, bundle, clock.instant());
        drop(workspace);
        kept.put(workspace, fresh);
        int size = kept.values().stream().mapToInt(Kept::size).sum();
        for (Map.Entry<WorkspaceId, Kept> eldest : List.copyOf(kept.entrySet())) {
            if (size > most) {
                size -= eldest.getValue().size();
                drop(eldest.getKey());
            }
        }
        return fresh;
    }

    private synchronized void leave(Kept one) {
        one.readers--;
        closeWhereNobodyReads(one);
    }

    private void drop(WorkspaceId workspace) {
        Kept gone = kept.remove(workspace);
        if (gone != null) {
            gone.out = true;
            closeWhereNobodyReads(gone);
        }
    }

    private static void closeWhereNobodyReads(Kept one) {
        if (one.out && one.readers == 0) {
            one.bundle.close();
        }
    }

    /** Gives up what nobody has looked at for a while. */
    @Scheduled(fixedDelay = EVERY)
    synchronized void forget() {
        Instant since = clock.instant().minus(UNUSED);
        List<WorkspaceId> unused =
                kept.entrySet().stream()
                        .filter(one -> one.getValue().used.isBefore(since))
                        .map(Map.Entry::getKey)
                        .toList();
        unused.forEach(this::drop);
    }
}
